/** What the forms of Phụ lục III are filled with. '' prints the dotted line of the form. */
export interface LawFormFacts {
  readonly year: string
  readonly province: string
  readonly commune: string
  readonly product: {
    readonly name: string
    /** "Thực phẩm, Chè, Chè tươi, chế biến": ngành, nhóm, phân nhóm as in Phụ lục I. */
    readonly classWords: string
    readonly form: 'first' | 'upgrade' | 'reevaluation' | null
    /** What the producer gives itself of 100; null where it is not known. */
    readonly selfScore: number | null
  }
  readonly producer: {
    readonly name: string
    readonly kindWords: string
    readonly address: string
    readonly phone: string
    readonly email: string
    readonly representative: string
    readonly gender: string
    readonly ethnicity: string
    readonly residence: string
    /** dd/MM/yyyy */
    readonly registrationDate: string
    readonly registrationNumber: string
  }
  /** Rows of the evidence table that were checked, by their number. */
  readonly evidence: ReadonlyMap<number, { readonly words: string; readonly present: boolean }>
}

const blankProducer: LawFormFacts['producer'] = {
  name: '',
  kindWords: '',
  address: '',
  phone: '',
  email: '',
  representative: '',
  gender: '',
  ethnicity: '',
  residence: '',
  registrationDate: '',
  registrationNumber: ''
}

/** The forms with nothing filled in. */
export const blankFacts: LawFormFacts = {
  year: '',
  province: '',
  commune: '',
  product: { name: '', classWords: '', form: null, selfScore: null },
  producer: blankProducer,
  evidence: new Map()
}
