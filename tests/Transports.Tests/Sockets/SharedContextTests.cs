using System.Security.Claims;
using HotChocolate.Transports.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace HotChocolate.Transports.Sockets;

/// <summary>A socket's operations run beside each other, and its HttpContext is not for several threads.</summary>
public sealed class SharedContextTests(SharedContextTests.Host host) : IClassFixture<SharedContextTests.Host>
{
    [Fact]
    public async Task Operations_know_their_user_without_asking_the_HttpContext()
    {
        await using var client = await SocketClient.InitialiseAsync(host.SocketUrl);
        var reads = host.User.Reads;
        Assert.NotEqual(0, reads);

        for (var id = 0; id < 100; id++)
        {
            await client.SubscribeAsync($"{id}", "{ caller }");
            Assert.Contains("\"caller\":\"ann\"", await client.ReceiveAsync(), StringComparison.Ordinal);
            Assert.Contains("complete", await client.ReceiveAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(reads, host.User.Reads);
    }

    public sealed class Host : GraphQLHost
    {
        public CountedUser User { get; } = new();

        protected override void Configure(IApplicationBuilder application)
            => application.Use((context, next) =>
            {
                context.Features.Set<IHttpAuthenticationFeature>(User);
                return next(context);
            });
    }

    /// <summary>Counts who asks for the user.</summary>
    public sealed class CountedUser : IHttpAuthenticationFeature
    {
        private readonly ClaimsPrincipal _user = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ann")], "test"));
        private int _reads;

        public int Reads => Volatile.Read(ref _reads);

        public ClaimsPrincipal? User
        {
            get
            {
                Interlocked.Increment(ref _reads);
                return _user;
            }

            set => throw new NotSupportedException();
        }
    }
}
