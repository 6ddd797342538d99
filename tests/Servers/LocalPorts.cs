using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GraphCommerce.Servers;

/// <summary>Ports of 127.0.0.1 on which nobody listens.</summary>
public static class LocalPorts
{
    private static readonly ConcurrentDictionary<int, bool> s_given = [];

    /// <summary>The first of those ports that the kernel gives to whoever connects.</summary>
    public static int FirstOfConnections { get; } = FindFirstOfConnections();

    /// <summary>
    /// One that this process was not given before, below <see cref="FirstOfConnections"/>: a server that comes back to its port finds it free.
    /// </summary>
    public static int FindFree()
    {
        while (true)
        {
            var port = Random.Shared.Next(FirstOfConnections / 2, FirstOfConnections);
            if (s_given.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }
    }

    /// <summary>Linux's default, unless this machine begins later.</summary>
    private static int FindFirstOfConnections()
    {
        const string range = "/proc/sys/net/ipv4/ip_local_port_range";
        return Math.Max(32_768, File.Exists(range) ? int.Parse(File.ReadAllText(range).Split()[0], CultureInfo.InvariantCulture) : 0);
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
