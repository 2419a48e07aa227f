import {
  Accordion,
  ActionIcon,
  Alert,
  Anchor,
  Badge,
  Button,
  Checkbox,
  Loader,
  Menu,
  Paper,
  Progress,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  Text,
  Title,
  Tooltip
} from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { PageHeader } from '../../../../renderer/parts/PageHeader.tsx'
import { Shell } from '../../../../renderer/parts/Shell.tsx'

/** Mantine's own controls in our colours: what screens will use beside the parts. */
export function Controls() {
  return (
    <Shell place="settings" hrefOf={(place) => `#${place}`} onGo={() => {}} header={<PageHeader title="Cài đặt" />}>
      <Notifications />
      <div className="stack">
        <Title order={2}>Tiêu đề bậc hai</Title>
        <Text>
          Chữ thường, <Anchor href="#controls">một liên kết</Anchor>, <strong>chữ đậm</strong>.
        </Text>
        <div className="row">
          <Button>Lưu</Button>
          <Button variant="default">Để sau</Button>
          <Button variant="light">Xem thử</Button>
          <Button variant="outline">In</Button>
          <Button variant="subtle">Bỏ qua</Button>
          <Button color="red">Xóa</Button>
          <Button disabled>Chưa được</Button>
          <Button loading>Đang làm</Button>
        </div>
        <div className="row">
          <Checkbox label="Có mặt" defaultChecked />
          <Checkbox label="Vắng mặt" />
          <Radio name="r" label="Lần đầu" defaultChecked />
          <Radio name="r" label="Nâng hạng" />
          <Switch label="Hiện tổng điểm" defaultChecked />
          <Switch label="Giữ kín điểm" />
          <SegmentedControl aria-label="Chế độ" data={['Họp', 'Lấy ý kiến', 'Một điểm chung']} />
        </div>
        <div className="row">
          <Select label="Cấp hội đồng" data={['Cấp tỉnh', 'Trung ương']} defaultValue="Cấp tỉnh" />
          <Menu>
            <Menu.Target>
              <Button variant="default">Việc khác</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item>Nhân bản phiên</Menu.Item>
              <Menu.Item>Xuất một tệp</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Tooltip label="Điều 9 Quy chế">
            <ActionIcon variant="default" size="lg" aria-label="Căn cứ">
              §
            </ActionIcon>
          </Tooltip>
          <Badge>Bộ 8</Badge>
          <Badge variant="light">Nâng hạng</Badge>
          <Badge variant="default">Lần đầu</Badge>
          <Loader aria-hidden size="sm" />
          <Button
            variant="default"
            onClick={() => notifications.show({ title: 'Đã xuất danh sách', message: 'Tệp nằm trong thư mục Tài liệu.' })}
          >
            Báo
          </Button>
        </div>
        <Progress value={40} aria-label="Đang in 40 trên 100 phiếu" />
        <Alert title="Cần đối chiếu văn bản gốc">Mục 3.2 của phụ lục in thiếu một dòng.</Alert>
        <Paper withBorder p="md">
          <Accordion>
            <Accordion.Item value="a">
              <Accordion.Control>Ban hành và ký</Accordion.Control>
              <Accordion.Panel>Cơ quan, người ký.</Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        </Paper>
        <Tabs defaultValue="a">
          <Tabs.List>
            <Tabs.Tab value="a">Máy này</Tabs.Tab>
            <Tabs.Tab value="b">Sao lưu</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="a">Thư mục dữ liệu.</Tabs.Panel>
          <Tabs.Panel value="b">Bản sao lưu.</Tabs.Panel>
        </Tabs>
      </div>
    </Shell>
  )
}
