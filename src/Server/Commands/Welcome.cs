namespace GraphCommerce.Server.Commands;

/// <summary>Shows a developer the first steps with the server that has just started.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var address = app.Urls.First();
        Console.Out.WriteLine(
            $$"""

            GraphCommerce is ready.

              Explore   {{address}}/graphql   (in a browser: Banana Cake Pop)
              Token     curl '{{address}}/dev/token?user=1&role=customer'
              Query     curl {{address}}/graphql -H 'content-type: application/json' -d '{"query":"{ popularProducts { rank product { id name price } } }"}'

            Stop with Ctrl+C.

            """);
    }
}
