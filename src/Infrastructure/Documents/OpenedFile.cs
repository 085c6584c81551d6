using System.Security.Cryptography;

namespace CaseManagement.Infrastructure.Documents;

/// <summary>What a document's file holds, read piece by piece; nothing of a piece is given out before it is known to be as it was written.</summary>
internal sealed class OpenedFile(FileStream file, SealedFile pieces) : Stream
{
    private readonly byte[] _sealed = new byte[SealedFile.PieceLength + SealedFile.TagLength];
    private readonly byte[] _plain = new byte[SealedFile.PieceLength];
    private int _at;
    private int _length;
    private long _number;
    private bool _isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _length && !_isOver)
        {
            Take(file.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false));
        }

        return Give(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == _length && !_isOver)
        {
            Take(await file.ReadAtLeastAsync(_sealed, _sealed.Length, throwOnEndOfStream: false, cancellationToken));
        }

        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            pieces.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Take(int read)
    {
        if (read < SealedFile.TagLength)
        {
            throw new CryptographicException("The file of a document was cut short");
        }

        _isOver = file.Position == file.Length;
        (_at, _length) = (0, read - SealedFile.TagLength);
        pieces.Open(_number++, _isOver, _sealed.AsSpan(0, read), _plain.AsSpan(0, _length));
    }

    private int Give(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _length - _at);
        _plain.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
