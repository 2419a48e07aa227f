import type { ComponentProps } from 'react'
import { FormDialog } from '../form/FormDialog.tsx'
import { TroubleNotice } from '../session/Trouble.tsx'

interface ProductFormProps extends Omit<ComponentProps<typeof FormDialog>, 'wide'> {
  /** Whose certificate or proposal it is about. */
  readonly product: { readonly productName: string; readonly producerName: string }
  readonly trouble: ComponentProps<typeof TroubleNotice>['trouble']
}

/** A form about one product of the register: its name above, why it could not be sent below. */
export function ProductForm({ product, trouble, children, ...form }: ProductFormProps) {
  return (
    <FormDialog wide {...form}>
      {(asked) => (
        <>
          <p>
            <strong>{product.productName}</strong>, {product.producerName}
          </p>
          {children(asked)}
          <TroubleNotice trouble={trouble} />
        </>
      )}
    </FormDialog>
  )
}
