using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>
/// An author's key, opened for one operation. Seals a text to its place (<see cref="NoteAddress"/>): what is moved, swapped or changed does
/// not open. Texts are filled up to whole kilobytes, so that the length of what is stored says little.
/// </summary>
/// <param name="key">32 bytes, erased at the end.</param>
internal sealed class DataKey(byte[] key) : IDisposable
{
    public const int Size = 32;

    private const byte Form = 1;
    private const int TagSize = 16;
    private const int Block = 1024;

    // One byte for the form, then the nonce, the tag, and the text.
    private static readonly Range Nonce = 1..13;
    private static readonly Range Tag = 13..29;
    private static readonly Range Text = 29..;

    public byte[] Seal(NoteAddress address, string text)
    {
        var plain = Filled(text);
        var stored = new byte[Text.Start.Value + plain.Length];
        stored[0] = Form;
        RandomNumberGenerator.Fill(stored.AsSpan(Nonce));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(stored.AsSpan(Nonce), plain, stored.AsSpan(Text), stored.AsSpan(Tag), address.ToBytes());
        CryptographicOperations.ZeroMemory(plain);
        return stored;
    }

    /// <exception cref="Kernel.BusinessException"><c>Charting:PsychotherapyNoteDamaged</c>.</exception>
    public string Open(NoteAddress address, byte[] stored)
    {
        if (stored.Length < Text.Start.Value + Block || stored[0] != Form)
            throw PsychotherapyErrors.NoteDamaged(address.NoteId);
        var plain = new byte[stored.Length - Text.Start.Value];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(stored.AsSpan(Nonce), stored.AsSpan(Text), stored.AsSpan(Tag), plain, address.ToBytes());
            return Encoding.UTF8.GetString(plain.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32BigEndian(plain)));
        }
        catch (CryptographicException)
        {
            throw PsychotherapyErrors.NoteDamaged(address.NoteId);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private static byte[] Filled(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var plain = new byte[(sizeof(int) + length + Block - 1) / Block * Block];
        BinaryPrimitives.WriteInt32BigEndian(plain, length);
        Encoding.UTF8.GetBytes(text, plain.AsSpan(sizeof(int)));
        return plain;
    }
}
