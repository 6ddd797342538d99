using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace MySqlConnector.Protocol;

/// <summary>
/// The server's packets, read ahead into one buffer and handed out in place: <see cref="Payload"/> is valid until the next packet is asked for.
/// </summary>
/// <remarks>The buffer grows with what has arrived, never with what a header announces.</remarks>
internal sealed class PacketReader(Transport transport)
{
    private const int HeaderLength = 4;
    private const int InitialCapacity = 16 * 1024;
    private const int KeptCapacity = 256 * 1024;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(InitialCapacity);
    private int _start;
    private int _end;
    private int _payloadStart;
    private int _payloadLength;
    private byte _sequenceNumber;

    /// <summary>The longest payload accepted at this stage of the conversation.</summary>
    public int MaxPayloadLength { get; set; } = ProtocolLimits.PayloadBeforeAuthentication;

    public ReadOnlySpan<byte> Payload => _buffer.AsSpan(_payloadStart, _payloadLength);

    /// <summary>For values that are read from the row in place, together with <see cref="PayloadOffset"/>.</summary>
    public byte[] Buffer => _buffer;

    public int PayloadOffset => _payloadStart;

    /// <summary>The number that the next packet must have.</summary>
    public byte SequenceNumber { get => _sequenceNumber; set => _sequenceNumber = value; }

    /// <summary>Whether bytes have arrived that nobody has asked for yet.</summary>
    public bool HasBufferedBytes => _end > _start;

    /// <summary>The next packet, if all of it is in the buffer already.</summary>
    public bool TryRead()
    {
        if (_end - _start < HeaderLength)
        {
            return false;
        }

        var header = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_start));
        var length = (int)(header & 0xFFFFFF);
        if (length >= ProtocolLimits.PacketPart || _end - _start - HeaderLength < length)
        {
            return false;
        }

        CheckHeader(header, length);
        _payloadStart = _start + HeaderLength;
        _payloadLength = length;
        _start += HeaderLength + length;
        return true;
    }

    /// <summary>The next packet, waiting for it if need be.</summary>
    public ValueTask ReadAsync() => TryRead() ? default : ReadSlowlyAsync();

    /// <summary>Gives memory back that one large packet needed.</summary>
    public void Trim()
    {
        if (_buffer.Length > KeptCapacity && _start == _end)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(InitialCapacity);
            _start = _end = _payloadStart = _payloadLength = 0;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadSlowlyAsync()
    {
        var total = 0;
        int part;
        do
        {
            // The payload's parts are made contiguous: each further header is cut out as soon as it is understood.
            var headerOffset = total == 0 ? 0 : HeaderLength + total;
            await BufferAsync(headerOffset + HeaderLength).ConfigureAwait(false);
            part = TakeHeader(headerOffset, total);
            total += part;
            await BufferAsync(HeaderLength + total).ConfigureAwait(false);
        }
        while (part == ProtocolLimits.PacketPart);

        _payloadStart = _start + HeaderLength;
        _payloadLength = total;
        _start += HeaderLength + total;
    }

    private int TakeHeader(int offset, int before)
    {
        var header = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_start + offset));
        var length = (int)(header & 0xFFFFFF);
        CheckHeader(header, (long)before + length);
        if (offset > 0)
        {
            var rest = _start + offset + HeaderLength;
            _buffer.AsSpan(rest, _end - rest).CopyTo(_buffer.AsSpan(rest - HeaderLength));
            _end -= HeaderLength;
        }

        return length;
    }

    private void CheckHeader(uint header, long payloadLength)
    {
        var sequenceNumber = (byte)(header >> 24);
        if (sequenceNumber != _sequenceNumber)
        {
            throw new MySqlProtocolException($"The server's packets are out of order: number {_sequenceNumber} was due, number {sequenceNumber} came.");
        }

        if (payloadLength > MaxPayloadLength)
        {
            throw new MySqlProtocolException($"The server announced a packet of {payloadLength} bytes where at most {MaxPayloadLength} are sensible.");
        }

        _sequenceNumber++;
    }

    /// <summary>Waits until so many bytes from <see cref="_start"/> on are in the buffer.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask BufferAsync(int count)
    {
        while (_end - _start < count)
        {
            MakeRoom(count);
            var read = await transport.ReceiveAsync(_buffer.AsMemory(_end)).ConfigureAwait(false);
            if (read == 0)
            {
                throw new MySqlEndOfStreamException(count, _end - _start);
            }

            _end += read;
        }
    }

    private void MakeRoom(int count)
    {
        if (_start > 0 && (_start == _end || _start + count > _buffer.Length || _end == _buffer.Length))
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min((long)_buffer.Length * 2, Array.MaxLength));
        }
    }
}
