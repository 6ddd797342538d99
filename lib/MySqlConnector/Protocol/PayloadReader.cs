using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace MySqlConnector.Protocol;

/// <summary>Reads the basic types of the protocol from a payload; bytes that end too early are the server's fault and say so.</summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    public readonly int Remaining => _rest.Length;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte ReadByte() => Take(1)[0];

    public void ReadByte(byte expected, string what)
    {
        var actual = ReadByte();
        if (actual != expected)
        {
            throw new MySqlProtocolException($"{what} begins with 0x{expected:X2}, but the server sent 0x{actual:X2}.");
        }
    }

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>A length-encoded integer (protocol::LengthEncodedInteger).</summary>
    public ulong ReadLengthEncodedInteger()
    {
        var first = ReadByte();
        if (first < 0xFB)
        {
            return first;
        }

        return first switch
        {
            0xFC => ReadUInt16(),
            0xFD => ReadUInt24(),
            0xFE => ReadUInt64(),
            _ => throw new MySqlProtocolException($"0x{first:X2} does not begin a length-encoded integer."),
        };
    }

    /// <summary>The bytes of a length-encoded string.</summary>
    public ReadOnlySpan<byte> ReadLengthEncodedBytes()
    {
        var length = ReadLengthEncodedInteger();
        return length <= (ulong)_rest.Length ? Take((int)length) : throw TooShort(length);
    }

    public string ReadLengthEncodedString() => Encoding.UTF8.GetString(ReadLengthEncodedBytes());

    /// <summary>The bytes up to the next zero byte, which is passed over; without one, all the rest.</summary>
    public ReadOnlySpan<byte> ReadZeroTerminatedBytesOrRest()
    {
        var end = _rest.IndexOf((byte)0);
        return end < 0 ? ReadRest() : ReadAndSkip(end);
    }

    public ReadOnlySpan<byte> ReadZeroTerminatedBytes()
    {
        var end = _rest.IndexOf((byte)0);
        return end < 0 ? throw new MySqlProtocolException("A zero-terminated string has no end.") : ReadAndSkip(end);
    }

    public ReadOnlySpan<byte> ReadRest() => Take(_rest.Length);

    public ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            throw TooShort((ulong)count);
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private uint ReadUInt24()
    {
        var bytes = Take(3);
        return (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));
    }

    private ReadOnlySpan<byte> ReadAndSkip(int count)
    {
        var bytes = Take(count);
        Take(1);
        return bytes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly MySqlProtocolException TooShort(ulong needed)
        => new($"A packet from the server ends too early: {needed} bytes are due and {_rest.Length} are left.");
}
