using HotChocolate.Language;

namespace HotChocolate.Types.Validation.Rules;

/// <summary>No default value holds itself through the defaults of its fields (spec: Input Objects, InputObjectDefaultValueHasCycle).</summary>
internal static class DefaultValuesAreFinite
{
    private static readonly ObjectValueNode s_nothingGiven = new([]);

    public static void Apply(SchemaValidationContext context)
    {
        var done = new HashSet<InputField>();
        foreach (var type in context.Types.OfType<InputObjectType>())
        {
            Visit(context, type, s_nothingGiven, [], done);
        }
    }

    private static void Visit(SchemaValidationContext context, InputObjectType type, IValueNode value, List<InputField> path, HashSet<InputField> done)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                Visit(context, type, item, path, done);
            }
        }
        else if (value is ObjectValueNode node)
        {
            foreach (var field in type.Fields)
            {
                Visit(context, field, node, path, done);
            }
        }
    }

    private static void Visit(SchemaValidationContext context, InputField field, ObjectValueNode parent, List<InputField> path, HashSet<InputField> done)
    {
        if (field.Type.NamedType() is not InputObjectType type)
        {
            return;
        }

        if (parent.Fields.FirstOrDefault(node => node.Name.Value == field.Name) is { } given)
        {
            Visit(context, type, given.Value, path, done);
        }
        else if (field.DefaultValue is { } defaultValue && !done.Contains(field))
        {
            var start = path.IndexOf(field);
            if (start < 0)
            {
                path.Add(field);
                Visit(context, type, defaultValue, path, done);
                path.RemoveAt(path.Count - 1);

                // What a default leads to does not depend on the way to it.
                done.Add(field);
                return;
            }

            context.HasFiniteDefaults = false;
            var circle = string.Join("`, `", path[start..].Select(member => member.Coordinate));
            context.Report($"The default value of `{field.Coordinate}` holds itself through the defaults of `{circle}`.", field.Coordinate);
        }
    }
}
