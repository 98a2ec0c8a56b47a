export const canvas = {
  label: 'Canvas of the campaign',
};
