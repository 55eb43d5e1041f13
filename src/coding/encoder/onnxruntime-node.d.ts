// The package names a file of types that it does not hold; its types are those of onnxruntime-common.
declare module 'onnxruntime-node' {
  export { InferenceSession, Tensor } from 'onnxruntime-common';
}
