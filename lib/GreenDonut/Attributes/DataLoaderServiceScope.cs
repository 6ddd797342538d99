namespace GreenDonut;

/// <summary>Where the services of a generated data loader come from.</summary>
public enum DataLoaderServiceScope
{
    /// <summary>As the assembly's <see cref="DataLoaderDefaultsAttribute"/> says, or else a scope of its own.</summary>
    Default = 0,

    /// <summary>Each fetch has a scope of its own, so that it can use a DbContext while other fetches run.</summary>
    DataLoaderScope = 1,

    /// <summary>The scope that the loader was created in.</summary>
    OriginalScope = 2,
}
