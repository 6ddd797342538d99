using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MySqlConnector.Protocol;

/// <summary>
/// The bytes of one or more requests, each begun with <see cref="BeginPacket"/> and ended with <see cref="EndPacket"/>, to be sent in one go.
/// </summary>
internal sealed class PacketWriter : IBufferWriter<byte>
{
    private const int HeaderLength = 4;
    private const int KeptCapacity = 64 * 1024;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(4 * 1024);
    private int _length;
    private int _packetStart = -1;
    private readonly List<(int Start, byte AnswerNumber)> _requests = [];

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    /// <summary>The number that the header of the next packet gets.</summary>
    public byte SequenceNumber { get; set; }

    /// <summary>How many requests were begun that are answered.</summary>
    public int RequestCount => _requests.Count;

    /// <summary>The number of the first packet of a request's answer: it goes on from the request's own packets.</summary>
    public byte AnswerNumber(int index) => _requests[index].AnswerNumber;

    /// <summary>One request by itself; with the first goes what was written before it.</summary>
    public ReadOnlyMemory<byte> Request(int index)
    {
        var start = index == 0 ? 0 : _requests[index].Start;
        var end = index + 1 < _requests.Count ? _requests[index + 1].Start : _length;
        return _buffer.AsMemory(start, end - start);
    }

    /// <summary>Starts a request of its own: sequence numbers begin at zero again.</summary>
    public void BeginCommand(CommandCode code)
    {
        _requests.Add((_length, 0));
        BeginSilentCommand(code);
    }

    /// <summary>Starts a request that the server does not answer.</summary>
    public void BeginSilentCommand(CommandCode code)
    {
        SequenceNumber = 0;
        BeginPacket();
        WriteByte((byte)code);
    }

    public void BeginPacket()
    {
        _packetStart = _length;
        GetSpan(HeaderLength);
        _length += HeaderLength;
    }

    /// <summary>Fills in the header; a payload of 16 MiB or more is cut into parts with a header each.</summary>
    public void EndPacket()
    {
        var payloadLength = _length - _packetStart - HeaderLength;
        var partCount = (payloadLength / ProtocolLimits.PacketPart) + 1;
        if (partCount > 1)
        {
            MakeRoomForHeaders(payloadLength, partCount);
        }

        var header = _packetStart;
        for (var part = 0; part < partCount; part++)
        {
            var length = Math.Min(payloadLength - (part * ProtocolLimits.PacketPart), ProtocolLimits.PacketPart);
            BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(header), length | (SequenceNumber++ << 24));
            header += HeaderLength + length;
        }

        if (_requests is [.., var request] && request.Start == _packetStart)
        {
            _requests[^1] = request with { AnswerNumber = SequenceNumber };
        }

        _packetStart = -1;
    }

    /// <summary>Forgets the packet that was begun, after an error while it was written.</summary>
    public void Clear()
    {
        _length = 0;
        _packetStart = -1;
        _requests.Clear();
        if (_buffer.Length > KeptCapacity)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(KeptCapacity);
        }
    }

    public void WriteByte(byte value)
    {
        GetSpan(1)[0] = value;
        _length++;
    }

    public void WriteUInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(GetSpan(2), value);
        _length += 2;
    }

    public void WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(GetSpan(4), value);
        _length += 4;
    }

    public void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(GetSpan(8), value);
        _length += 8;
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(GetSpan(value.Length));
        _length += value.Length;
    }

    public void WriteZeros(int count)
    {
        GetSpan(count)[..count].Clear();
        _length += count;
    }

    public void WriteString(ReadOnlySpan<char> value)
    {
        var span = GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length));
        _length += Encoding.UTF8.GetBytes(value, span);
    }

    public void WriteZeroTerminated(ReadOnlySpan<char> value)
    {
        WriteString(value);
        WriteByte(0);
    }

    public void WriteLengthEncodedInteger(ulong value)
    {
        switch (value)
        {
            case < 0xFB:
                WriteByte((byte)value);
                break;
            case <= 0xFFFF:
                WriteByte(0xFC);
                WriteUInt16((ushort)value);
                break;
            case <= 0xFFFFFF:
                WriteUInt32(0xFD | ((uint)value << 8));
                break;
            default:
                WriteByte(0xFE);
                WriteUInt64(value);
                break;
        }
    }

    public void WriteLengthEncodedBytes(ReadOnlySpan<byte> value)
    {
        WriteLengthEncodedInteger((ulong)value.Length);
        WriteBytes(value);
    }

    public void WriteLengthEncodedString(ReadOnlySpan<char> value)
    {
        WriteLengthEncodedInteger((ulong)Encoding.UTF8.GetByteCount(value));
        WriteString(value);
    }

    /// <summary>Bytes already written, to be filled in later (a null bitmap); valid until the next write.</summary>
    public Span<byte> WrittenAt(int offset, int length) => _buffer.AsSpan(offset, length);

    public int Position => _length;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, 1));
        return _buffer.AsSpan(_length);
    }

    private void EnsureFree(int count)
    {
        if (_buffer.Length - _length < count)
        {
            var capacity = Math.Max((long)_length + count, Math.Min((long)_buffer.Length * 2, Array.MaxLength));
            if (capacity > Array.MaxLength)
            {
                throw new MySqlException(MySqlErrorCode.PacketTooLarge, "The command is larger than the protocol can carry.");
            }

            Array.Resize(ref _buffer, (int)capacity);
        }
    }

    private void MakeRoomForHeaders(int payloadLength, int partCount)
    {
        var extra = (partCount - 1) * HeaderLength;
        EnsureFree(extra);
        for (var part = partCount - 1; part > 0; part--)
        {
            var offset = part * ProtocolLimits.PacketPart;
            var length = Math.Min(payloadLength - offset, ProtocolLimits.PacketPart);
            var source = _packetStart + HeaderLength + offset;
            _buffer.AsSpan(source, length).CopyTo(_buffer.AsSpan(source + (part * HeaderLength)));
        }

        _length += extra;
    }
}
