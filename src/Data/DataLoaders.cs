using GreenDonut;

[assembly: DataLoaderModule("CommerceDataLoaders")]
