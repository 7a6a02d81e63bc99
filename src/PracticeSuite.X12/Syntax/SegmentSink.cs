using System.Buffers;
using System.Globalization;
using System.Text;
using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Syntax;

/// <summary>
/// Puts segments together: separators, trailing empties and counts are its business, what may stand in an element is checked here and nowhere
/// else. After the first finding nothing more leaves it, so a file with a finding has no trailer and cannot be taken for a whole one.
/// </summary>
internal sealed class SegmentSink(IBufferWriter<byte> output, Delimiters delimiters, bool lineFeeds)
{
    private const int MostFindings = 200;

    private readonly SearchValues<char> _allowed = CharacterSet.Allowed(delimiters);
    private byte[] _segment = new byte[512];
    private int _length;
    private readonly List<FieldFinding> _findings = [];
    private string _id = "";
    private int _element;
    private int _component;
    private int _emptyElements;
    private int _emptyComponents;
    private bool _hasData;
    private string _loop = "";
    private int _number;

    public Delimiters Delimiters => delimiters;

    /// <summary>Segments since the ST, itself included (C-033).</summary>
    public int Count { get; set; }

    /// <summary>Named in findings: a loop that stands once.</summary>
    public string Loop
    {
        get => _loop;
        set => (_loop, _number) = (value, 0);
    }

    /// <summary>Named in findings: the claim that is being written.</summary>
    public string Subject { get; set; } = "";

    public IReadOnlyList<FieldFinding> Findings => _findings;

    public bool IsRefused => _findings.Count > 0;

    /// <summary>Named in findings: a loop that stands as often as there are lines or payers, and which of them it is.</summary>
    public void Enter(string loop, int number) => (_loop, _number) = (loop, number);

    public SegmentSink Begin(string id)
    {
        (_id, _element, _component, _emptyElements, _emptyComponents, _hasData) = (id, 0, 0, 0, 0, false);
        _length = 0;
        Raw(id);
        return this;
    }

    /// <summary>A segment of which nothing but the id is there is not written (C-036).</summary>
    public void End()
    {
        if (!_hasData)
            return;
        Sign(delimiters.Terminator);
        if (lineFeeds)
            Sign((byte)'\n');
        Count++;
        if (!IsRefused)
            output.Write(_segment.AsSpan(0, _length));
    }

    /// <summary>An element that may be empty.</summary>
    public SegmentSink Element(string? text, int most = 80)
    {
        NextElement();
        return Data(text, most);
    }

    public SegmentSink Required(string? text, int most = 80)
    {
        NextElement();
        if (string.IsNullOrEmpty(text))
            Refuse("C-120", text, "It is missing.", "Give it a value.");
        return Data(text, most);
    }

    /// <summary>An element that stands as often as there are values (EB03).</summary>
    public SegmentSink Repeated(ValueList<string> values, int most)
    {
        NextElement();
        for (var at = 0; at < values.Count; at++)
        {
            if (at > 0)
                Sign(delimiters.Repetition);
            Data(values[at], most);
        }

        return this;
    }

    /// <summary>A code or number that is this library's own and needs no look.</summary>
    public SegmentSink Code(string text)
    {
        NextElement();
        return text.Length == 0 ? this : Put(text);
    }

    public SegmentSink Element(Money? money)
    {
        if (money is not { } amount)
            return Skip();
        Code(Values.Text(amount));
        if (!Values.HasForm(amount))
            Refuse("C-018", Values.Text(amount), "The amount has more digits than are read.", $"Give at most {Values.MoneyDigits} digits before the point.");
        return this;
    }

    public SegmentSink Element(decimal? quantity)
    {
        if (quantity is not { } number)
            return Skip();
        Code(Values.Text(number));
        if (!Values.HasForm(number))
            Refuse("C-018", Values.Text(number), "The quantity has more digits than are read.", $"Give at most {Values.QuantityDigits} digits before the point and {Values.QuantityDecimals} behind it.");
        return this;
    }

    public SegmentSink Element(DateOnly? date) => date is { } day ? Code(Values.Text(day)) : Skip();

    public SegmentSink Element(int number) => Code(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Spaces behind what was just put, for the fixed widths of the ISA.</summary>
    public void Pad(int spaces) => Raw(new string(' ', Math.Max(spaces, 0)));

    public SegmentSink Skip(int elements = 1)
    {
        for (var at = 0; at < elements; at++)
            NextElement();
        return this;
    }

    /// <summary>The next component of the current element; its first opens the element.</summary>
    public SegmentSink Component(string? text, bool isFirst = false, int most = 80)
    {
        if (isFirst)
        {
            NextElement();
        }
        else
        {
            _emptyComponents++;
        }

        _component++;
        return Data(text, most);
    }

    public void Refuse(string rule, string? value, string problem, string fix)
    {
        if (_findings.Count < MostFindings)
            _findings.Add(new FieldFinding(rule, Subject, Field(), value, problem, fix));
    }

    private string Field()
    {
        var component = _component > 0 ? $"-{_component}" : "";
        var field = _element > 0 ? $"{_id}{_element:00}{component}" : _id;
        return _loop.Length == 0 ? field : _number == 0 ? $"{_loop} {field}" : $"{_loop}[{_number}] {field}";
    }

    private void NextElement()
    {
        _element++;
        _emptyElements++;
        (_component, _emptyComponents) = (0, 0);
    }

    private SegmentSink Data(string? text, int most)
    {
        if (string.IsNullOrEmpty(text))
            return this;
        var foreign = text.AsSpan().IndexOfAnyExcept(_allowed);
        if (foreign >= 0)
        {
            RefuseCharacter(text, text[foreign]);
        }
        else if (text[0] == ' ' || text[^1] == ' ')
        {
            Refuse("C-035", text, "It begins or ends with a space.", $"Write \"{text.Trim(' ')}\".");
        }
        else if (text.Length > most)
        {
            Refuse("C-035", text, $"It has {text.Length} characters.", $"At most {most} fit.");
        }

        return Put(text);
    }

    private void RefuseCharacter(string text, char sign)
    {
        var shown = sign is > ' ' and < (char)0x7F ? $"\"{sign}\"" : $"U+{(int)sign:X4}";
        var fix = CharacterSet.TryClean(text, delimiters, out var clean, out _) && clean.Length > 0 ? $"Write \"{clean}\"." : "Write it with the letters A to Z, digits and plain signs.";
        var problem = delimiters.Contains(sign) ? $"{shown} parts the elements of this file and cannot stand in data." : $"{shown} is outside the character set of the file.";
        Refuse("C-035", text, problem, fix);
    }

    private SegmentSink Put(string text)
    {
        for (; _emptyElements > 0; _emptyElements--)
            Sign(delimiters.Element);
        for (; _emptyComponents > 0; _emptyComponents--)
            Sign(delimiters.Component);
        Raw(text);
        _hasData = true;
        return this;
    }

    private void Raw(string text)
    {
        MakeRoom(text.Length);
        _length += Encoding.Latin1.GetBytes(text, _segment.AsSpan(_length));
    }

    private void Sign(byte sign)
    {
        MakeRoom(1);
        _segment[_length++] = sign;
    }

    private void MakeRoom(int more)
    {
        if (_segment.Length - _length < more)
            Array.Resize(ref _segment, Math.Max(_segment.Length * 2, _length + more));
    }
}
