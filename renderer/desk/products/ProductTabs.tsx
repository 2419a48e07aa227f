import { productText } from '../../text/product.ts'
import { routes } from '../routes.ts'
import { TabLinks } from '../TabLinks.tsx'

/** Products and the producers behind them. */
export function ProductTabs({ now }: { readonly now: 'products' | 'producers' }) {
  return (
    <TabLinks
      label={productText.tabs}
      tabs={[
        { label: productText.products, to: routes.products, now: now === 'products' },
        { label: productText.producers, to: routes.producers, now: now === 'producers' }
      ]}
    />
  )
}
