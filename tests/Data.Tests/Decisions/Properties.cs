using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace GraphCommerce.Data.Tests.Decisions;

/// <summary>How properties are checked here: many cases, and always with the seed of the generated tests.</summary>
internal static class Properties
{
    public static void Check<T>(Gen<T> gen, Action<T> law)
        => Prop.ForAll(gen.ToArbitrary(), value =>
        {
            law(value);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(new Replay(new Rnd((ulong)TestSeed.Value), FSharpOption<int>.None)));
}
