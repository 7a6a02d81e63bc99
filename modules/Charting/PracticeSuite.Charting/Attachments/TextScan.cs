using System.Buffers;
using System.Text;

namespace PracticeSuite.Charting.Attachments;

/// <summary>
/// Whether bytes are plain text, block by block: UTF-8 to the end, no control characters, and neither markup nor a script for a machine, which
/// somebody's browser or system could take for a program.
/// </summary>
internal sealed class TextScan
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))]);

    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
    private readonly StringBuilder _beginning = new();
    private bool _isPlain = true;

    public void Read(ReadOnlySpan<byte> block) => Take(block, isEnd: false);

    /// <summary>Whether all that was read is text.</summary>
    public bool End()
    {
        Take([], isEnd: true);
        return _isPlain && !IsForMachines($"{_beginning}".TrimStart('\uFEFF').TrimStart());
    }

    private void Take(ReadOnlySpan<byte> block, bool isEnd)
    {
        if (!_isPlain)
            return;
        try
        {
            var letters = new char[block.Length + 1];
            var count = _decoder.GetChars(block, letters, isEnd);
            _isPlain = !letters.AsSpan(0, count).ContainsAny(Controls);
            if (_beginning.Length < 1024)
                _beginning.Append(letters, 0, Math.Min(count, 1024));
        }
        catch (DecoderFallbackException)
        {
            _isPlain = false;
        }
    }

    private static bool IsForMachines(string text) => text.StartsWith("#!", StringComparison.Ordinal)
        || (text.Length > 1 && text[0] == '<' && (char.IsAsciiLetter(text[1]) || text[1] is '!' or '?' or '/'));
}
