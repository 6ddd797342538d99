[assembly: HotChocolate.Module("TransportTypes")]
