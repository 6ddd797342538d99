[assembly: HotChocolate.Module("InferenceTypes")]
