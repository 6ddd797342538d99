using HotChocolate.Generated;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Configuration;

/// <summary>
/// Makes a <see cref="SchemaConfiguration"/> from C# types. Types are found by what the registered ones reach;
/// conventions then change what was found. Everything that is wrong is gathered and reported together.
/// </summary>
internal sealed class SchemaInference : IDescriptorContext, ITypeDiscoveryContext, ITypeCompletionContext
{
    private readonly Dictionary<Type, string> _outputNames = [];
    private readonly Dictionary<Type, string> _inputNames = [];
    private readonly Queue<Action> _unexplored = new();
    private readonly List<string> _problems = [];
    private readonly Dictionary<Type, object> _features = [];
    private readonly List<TypeInterceptor> _interceptors = [];
    private readonly HashSet<TypeConfiguration> _intercepted = [];

    public SchemaInference(string name, IServiceProvider services, IServiceCollection? registrations = null)
    {
        Configuration = new() { Name = name };
        Services = services;
        Registrations = registrations ?? new ServiceCollection();
        Fields = new(this);
    }

    public SchemaConfiguration Configuration { get; }

    /// <summary>The application's services.</summary>
    public IServiceProvider Services { get; }

    public IDescriptorContext DescriptorContext => this;

    /// <summary>What the application registered, for the services' lifetimes.</summary>
    public IServiceCollection Registrations { get; }

    /// <summary>Makes fields from members.</summary>
    public FieldInference Fields { get; }

    public List<TypeRegistration> TypeRegistrations { get; } = [];

    /// <summary>Makes a binding for parameters of special types; null for those that are none of its business.</summary>
    public List<Func<System.Reflection.ParameterInfo, object?>> ParameterBindings { get; } = [];

    /// <summary>Change the configuration once all types are found; they run in order, and may add types.</summary>
    public List<Action<SchemaInference>> Conventions { get; } = [];

    /// <summary>What is wrong with the types so far.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>State that attributes and conventions share, made on first use.</summary>
    public T Feature<T>() where T : class, new()
        => (T)(_features.TryGetValue(typeof(T), out var feature) ? feature : _features[typeof(T)] = new T());

    /// <summary>Notes what is wrong; the schema is refused with all that was noted.</summary>
    public void Report(string problem)
    {
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Adds an interceptor, unless there is one of its type and it has to be the only one.</summary>
    public void TryAddInterceptor(TypeInterceptor interceptor, bool uniqueByType)
    {
        if (!uniqueByType || !_interceptors.Exists(known => known.GetType() == interceptor.GetType()))
        {
            _interceptors.Add(interceptor);
        }
    }

    /// <summary>Calls the interceptors for a type or directive that is about to be completed.</summary>
    public void InterceptCompletion(TypeSystemConfiguration configuration)
        => _interceptors.ForEach(interceptor => interceptor.OnBeforeCompleteType(this, configuration));

    /// <summary>Adds a type that nothing else may reach.</summary>
    public void AddType(Type type) => OutputTypeName(type);

    /// <summary>The reference to the output type of a C# type, which becomes part of the schema.</summary>
    public ITypeNode OutputType(CSharpType type) => type.ToTypeNode(OutputTypeName(type.Named.Type));

    /// <summary>The reference to the input type of a C# type, which becomes part of the schema.</summary>
    public ITypeNode InputType(CSharpType type) => type.ToTypeNode(InputTypeName(type.Named.Type));

    /// <summary>The name of the output type of a C# type, which becomes part of the schema.</summary>
    public string OutputTypeName(Type type)
    {
        if (_outputNames.TryGetValue(type, out var known))
        {
            return known;
        }

        var configuration = OutputTypes.Create(this, type);
        return configuration is null ? Register(_outputNames, type, LeafName(type)) : Add(_outputNames, type, configuration);
    }

    /// <summary>The name of the input type of a C# type, which becomes part of the schema.</summary>
    public string InputTypeName(Type type)
    {
        if (_inputNames.TryGetValue(type, out var known))
        {
            return known;
        }

        return ScalarMap.Find(type) is not null || type.IsEnum
            ? Register(_inputNames, type, OutputTypeName(type))
            : Add(_inputNames, type, InputTypes.Create(this, type));
    }

    /// <summary>Adds a type that conventions made; false, and a problem, if its name is taken.</summary>
    public bool Add(TypeConfiguration type)
    {
        if (Configuration.Types.TryAdd(type.Name, type))
        {
            return true;
        }

        Report($"Two types have the name `{type.Name}`: give one of them another by [GraphQLName].");
        return false;
    }

    /// <summary>The object type of a C# type that was found before.</summary>
    public ObjectTypeConfiguration? FindObjectType(Type type)
        => _outputNames.TryGetValue(type, out var name) && Configuration.Types.TryGetValue(name, out var found) ? found as ObjectTypeConfiguration : null;

    /// <summary>Puts off what needs the names of other types, so that types may refer to each other.</summary>
    public void Explore(Action action) => _unexplored.Enqueue(action);

    /// <summary>Finds all types and applies the conventions.</summary>
    public SchemaConfiguration Build()
    {
        OperationTypes.Create(this);
        ExploreAll();

        // A type with a class of its own is wanted, even where no field gives it: node ids may lead to it.
        foreach (var type in TypeRegistrations.Select(static registration => registration.RuntimeType).OfType<Type>())
        {
            AddType(type);
        }

        ExploreAll();
        // A convention may add types, and they further conventions.
        for (var index = 0; index < Conventions.Count; index++)
        {
            Conventions[index](this);
            ExploreAll();
        }

        AbstractTypes.Connect(this);
        return Configuration;
    }

    private void ExploreAll()
    {
        do
        {
            while (_unexplored.TryDequeue(out var action))
            {
                action();
            }
        }
        while (TryInterceptDiscovery());
    }

    /// <summary>Calls the interceptors for the types that are new; false if there are none. They may lead to further types.</summary>
    private bool TryInterceptDiscovery()
    {
        List<TypeConfiguration> found = [.. Configuration.Types.Values.Where(_intercepted.Add)];
        foreach (var type in found)
        {
            _interceptors.ForEach(interceptor => interceptor.OnBeforeRegisterDependencies(this, type));
        }

        return found.Count > 0;
    }

    private string LeafName(Type type)
    {
        if (ScalarMap.Find(type) is { } scalar)
        {
            return scalar;
        }

        Report($"The C# type `{type}` has no place in a schema.");
        return "String";
    }

    private string Add(Dictionary<Type, string> names, Type type, TypeConfiguration configuration)
    {
        Add(configuration);
        return Register(names, type, configuration.Name);
    }

    private static string Register(Dictionary<Type, string> names, Type type, string name) => names[type] = name;
}
