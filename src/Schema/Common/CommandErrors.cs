using System.Reflection;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Database;
using HotChocolate.Types.Descriptors;

namespace GraphCommerce.Schema.Common;

/// <summary>The errors of every command: the queue is full, or the database cannot be used in time.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CommandErrorsAttribute : ObjectFieldDescriptorAttribute
{
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member)
        => descriptor
            .Error<TooManyRequestsException>()
            .Error<ResourceBusyException>()
            .Error<ServiceUnavailableException>()
            .Error<OutcomeUnknownException>();
}

/// <summary>The errors of commands that take an idempotency key.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotencyErrorsAttribute : ObjectFieldDescriptorAttribute
{
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member)
        => descriptor.Error<InvalidIdempotencyKeyException>().Error<IdempotencyKeyReusedException>();
}
