using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PracticeSuite.Platform.Importing;

/// <summary>The lines of a CSV file, each with the number at which it begins and the first field whose quotes are wrong.</summary>
internal sealed class CsvLines : IDisposable
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly StreamReader _reader;
    private readonly CsvParser _parser;
    private bool _misquoted;

    /// <summary>Bytes that are not UTF-8 arrive as U+FFFD, so that they are found in their line and column.</summary>
    public CsvLines(Stream content)
    {
        _reader = new StreamReader(content, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        if (_reader.Peek() == ByteOrderMark)
            _ = _reader.Read();
        _parser = new CsvParser(_reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => _misquoted = true,
            IgnoreBlankLines = false,
            MaxFieldSize = ImportCsv.MaxFieldSize,
        });
    }

    public long Number { get; private set; }

    public string[] Fields { get; private set; } = [];

    public int? Misquoted { get; private set; }

    public bool IsBlank => Fields is [""];

    /// <exception cref="MaxFieldSizeException">A field is too long, mostly because its quotes do not close.</exception>
    public bool Read()
    {
        Number = _parser.RawRow + 1;
        if (!_parser.Read())
            return false;
        Fields = new string[_parser.Count];
        Misquoted = null;
        for (var i = 0; i < Fields.Length; i++)
        {
            _misquoted = false;
            Fields[i] = _parser[i];
            if (_misquoted)
                Misquoted ??= i;
        }

        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _reader.Dispose();
    }
}
