using System.CommandLine;
using GraphCommerce.Schema.Common;
using GraphCommerce.Server.Authentication;

namespace GraphCommerce.Server.Commands;

/// <summary>Prints a token signed with the configured key.</summary>
internal sealed class TokenCommand : Command
{
    public TokenCommand(TokenIssuer issuer)
        : base("token", "Prints a bearer token signed with the configured key.")
    {
        var user = new Option<long>("--user") { Description = "The user's key.", DefaultValueFactory = _ => 1 };
        var role = new Option<string>("--role") { Description = "customer or administrator.", DefaultValueFactory = _ => Roles.Customer };
        role.AcceptOnlyFromAmong(Roles.Customer, Roles.Administrator);
        Options.Add(user);
        Options.Add(role);
        SetAction(result => Console.Out.WriteLine(issuer.Issue(result.GetValue(user), result.GetValue(role)!)));
    }
}
