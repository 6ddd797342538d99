using System.Reflection;
using HotChocolate.Configuration;

namespace HotChocolate.Inference;

/// <summary>How C# names become names of the schema.</summary>
public sealed class NamingConventionsTests
{
    [Theory]
    [InlineData("Name", "name")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("ID", "id")]
    [InlineData("A", "a")]
    [InlineData("FOO1Bar", "foo1Bar")]
    [InlineData("already", "already")]
    public void Leading_capitals_are_lowered(string name, string expected) => Assert.Equal(expected, NamingConventions.Lower(name));

    [Theory]
    [InlineData(nameof(Methods.GetProductAsync), "product")]
    [InlineData(nameof(Methods.Get), "get")]
    [InlineData(nameof(Methods.LoadAsync), "load")]
    [InlineData(nameof(Methods.GoAsync), "goAsync")]
    [InlineData(nameof(Methods.StreamAsync), "stream")]
    [InlineData(nameof(Methods.Named), "other")]
    public void Methods_lose_Get_and_where_they_are_asynchronous_Async(string name, string expected)
        => Assert.Equal(expected, NamingConventions.FieldName(typeof(Methods).GetMethod(name)!));

    [Theory]
    [InlineData(nameof(Words.Active), "ACTIVE")]
    [InlineData(nameof(Words.OutOfStock), "OUT_OF_STOCK")]
    [InlineData(nameof(Words.HTTPRequest), "HTTP_REQUEST")]
    [InlineData(nameof(Words.NOVEL), "NOVEL")]
    [InlineData(nameof(Words.With_Underscore), "WITH_UNDERSCORE")]
    [InlineData(nameof(Words.Renamed), "other")]
    public void Enum_values_are_upper_case_words(string name, string expected)
        => Assert.Equal(expected, NamingConventions.EnumValueName(typeof(Words).GetField(name, BindingFlags.Public | BindingFlags.Static)!));

    [Theory]
    [InlineData(typeof(List<int>), "ListOfInt32", "ListOfInt32Input")]
    [InlineData(typeof(KeyValuePair<string, Words>), "KeyValuePairOfStringAndWords", "KeyValuePairOfStringAndWordsInput")]
    [InlineData(typeof(SaveInput), "SaveInput", "SaveInput")]
    [InlineData(typeof(Renamed), "Other", "OtherInput")]
    public void Types_are_named_after_their_arguments_and_inputs_end_in_Input(Type type, string name, string inputName)
        => Assert.Equal((name, inputName), (NamingConventions.TypeName(type), NamingConventions.InputTypeName(type)));

    [Theory]
    [InlineData(typeof(TooMuchException), "TooMuchError")]
    [InlineData(typeof(OddError), "OddError")]
    public void Errors_are_named_after_their_exceptions(Type type, string expected) => Assert.Equal(expected, NamingConventions.ObjectTypeName(type));

    private enum Words
    {
        Active,
        OutOfStock,
        HTTPRequest,
        NOVEL,
        With_Underscore,

        [GraphQLName("other")]
        Renamed,
    }

    private sealed record SaveInput;

    [GraphQLName("Other")]
    private sealed record Renamed;

    private static class Methods
    {
        public static Task<int> GetProductAsync() => Task.FromResult(1);

        public static int Get() => 1;

        public static ValueTask<int> LoadAsync() => new(1);

        public static int GoAsync() => 1;

        public static async IAsyncEnumerable<int> StreamAsync()
        {
            await Task.Yield();
            yield return 1;
        }

        [GraphQLName("other")]
        public static int Named() => 1;
    }
}
