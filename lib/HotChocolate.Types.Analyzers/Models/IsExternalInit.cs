using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler write records for netstandard2.0, which lacks this type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
