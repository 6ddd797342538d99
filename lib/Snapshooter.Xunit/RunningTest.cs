using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Snapshooter.Exceptions;
using Xunit;

namespace Snapshooter.Xunit;

/// <summary>Finds the test that is running, and its source, by the call stack.</summary>
internal static class RunningTest
{
    private const string MappedRoot = "/_/";

    public static SnapshotFullName FullName(string? snapshotName, SnapshotNameExtension? extension)
    {
        foreach (var frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is { } method && TestOf(method) is { } test)
            {
                var file = frame.GetFileName() ?? throw new SnapshotTestException(
                    $"The source of {test.Name} is not known: build the tests with portable debug symbols.");
                var name = snapshotName ?? $"{TypeName(test.DeclaringType!)}.{test.Name}";
                return new SnapshotFullName($"{Clean(name + extension?.ToParamsString())}.snap", Path.GetDirectoryName(FindSource(file))!);
            }
        }

        throw new SnapshotTestException(
            "No test is on the call stack. Inside an asynchronous helper, take Snapshot.FullName() in the test itself and hand it to the helper.");
    }

    private static MethodBase? TestOf(MethodBase method)
    {
        if (method.IsDefined(typeof(FactAttribute)))
        {
            return method;
        }

        // The body of an asynchronous test is the MoveNext of a class nested in the test's class.
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return method.DeclaringType is { DeclaringType: { } owner } stateMachine
            ? owner.GetMethods(all).FirstOrDefault(candidate =>
                candidate.IsDefined(typeof(FactAttribute))
                && candidate.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } type
                && (type == stateMachine || (stateMachine.IsGenericType && type == stateMachine.GetGenericTypeDefinition())))
            : null;
    }

    /// <summary>A build server may map the sources' root to <c>/_/</c>; then the file is sought above the test's assembly.</summary>
    private static string FindSource(string file)
    {
        if (File.Exists(file) || !file.StartsWith(MappedRoot, StringComparison.Ordinal))
        {
            return file;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, file[MappedRoot.Length..]);

            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new SnapshotTestException($"The source {file} cannot be found above {AppContext.BaseDirectory}.");
    }

    private static string TypeName(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.DeclaringType is { } owner ? $"{TypeName(owner)}.{name}" : name;
    }

    private static string Clean(string name)
        => string.Concat(name.Select(static character => char.IsControl(character) || "\"*/:<>?\\|".Contains(character) ? '_' : character));
}
