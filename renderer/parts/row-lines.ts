import { useMediaQuery } from '@mantine/hooks'

/** Lines of a row of a long table of products: names are long, and on a laptop their columns are not. */
export function useRowLines(): 1 | 2 {
  return useMediaQuery('(min-width: 1600px)', false, { getInitialValueInEffect: false }) ? 1 : 2
}
