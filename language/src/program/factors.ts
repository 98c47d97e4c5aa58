/** The six factors that need no declaration, with their Chinese forms. */
export type BuiltInFactor = 'Product' | 'Service' | 'Relationship' | 'Convenience' | 'Brand' | 'Price';

export const builtInFactorNames: readonly { readonly id: BuiltInFactor; readonly zh: string }[] = [
  { id: 'Product', zh: '产品' },
  { id: 'Service', zh: '服务' },
  { id: 'Relationship', zh: '关系' },
  { id: 'Convenience', zh: '便利' },
  { id: 'Brand', zh: '品牌' },
  { id: 'Price', zh: '价格' },
];
