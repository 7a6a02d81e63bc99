using System.Text;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>Interchanges, groups and transaction sets: opens and closes them, compares counts and control numbers (C-031 to C-034), and hands what stands inside to the parser of its kind.</summary>
internal sealed partial class EnvelopeReader(Reading reading)
{
    private const int ShortestSetControl = 4, LongestSetControl = 9;

    private readonly HashSet<string> _groupControls = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setControls = new(StringComparer.Ordinal);
    private InterchangeHeader? _interchange;
    private GroupHeader? _group;
    private TransactionHeader? _set;
    private TransactionType? _type;
    private TransactionParser? _parser;
    private int _groups;
    private int _sets;
    private int _interchangeErrors;
    private int _groupErrors;
    private int _setErrors;

    public void Read(SegmentReader segments)
    {
        var segment = segments.Current;
        (reading.Interchange, reading.Segment, reading.Offset, reading.CurrentTag) = (segments.Interchange, segments.Number, segments.Offset, segment.Tag);
        reading.InTransaction = _set is null ? 0 : reading.InTransaction + 1;
        if (segment.HasForeignCharacter())
            reading.Warn(FindingCode.ForeignCharacter, 0, default, "A control character or a sign outside ASCII stands in this segment.", "Read it with care; it may be a broken line or another character set.");
        switch (segment.Tag)
        {
            case Tag.Isa: OpenInterchange(segment); break;
            case Tag.Iea: CloseInterchange(segment); break;
            case Tag.Gs: OpenGroup(segment); break;
            case Tag.Ge: CloseGroup(segment); break;
            case Tag.St: OpenSet(segment); break;
            case Tag.Se: CloseSet(segment); break;
            case Tag.Ta1 when _group is null: reading.Emit(InterchangeAcknowledgmentParser.Read(segment, reading)); break;
            case 0: reading.Error(FindingCode.BadSegmentId, 0, segment.Id, "A segment begins with two or three capitals and digits.", "Ask the sender for the file anew."); break;
            default: ReadInside(segment); break;
        }
    }

    /// <summary>The end of the file, or of what could be read of it.</summary>
    public void End(Finding? broken)
    {
        if (broken is not null)
            reading.Find(broken);
        if (_set is not null)
            reading.InTransaction++;
        BreakOff();
    }

    private void ReadInside(in Segment segment)
    {
        if (_parser is null)
            reading.Error(FindingCode.UnexpectedSegment, 0, segment.Id, "This segment stands outside a transaction set.", "Ask the sender for the file anew.");
        else
            _parser.Read(segment);
    }

    private void OpenInterchange(in Segment segment)
    {
        BreakOff();
        reading.InTransaction = 0;
        _interchangeErrors = reading.Errors;
        if (!Values.TryDate(segment[9], out var date))
            Bad(9, segment, "It is no date as YYMMDD.");
        if (!Values.TryTime(segment[10], out var time))
            Bad(10, segment, "It is no time as HHMM.");
        if (!segment[12].SequenceEqual("00501"u8))
            reading.Error(FindingCode.Unsupported, 12, segment[12], "Only version 00501 is read.", "Ask the sender for version 5010.");
        if (!Values.TryNumber(segment[13], out _) || segment[13].Length != 9)
            Bad(13, segment, "The control number has nine digits.");
        if (segment[15].IndexOfAnyExcept("TP"u8) >= 0)
            Bad(15, segment, "It says neither test nor production.");
        _interchange = new InterchangeHeader(
            Trimmed(segment, 5), Trimmed(segment, 6), Trimmed(segment, 7), Trimmed(segment, 8), date, time, Trimmed(segment, 12), Trimmed(segment, 13),
            segment[14].SequenceEqual("1"u8), !segment[15].SequenceEqual("P"u8), segment.Delimiters);
        _groups = 0;
        _groupControls.Clear();
        reading.Emit(new InterchangeBegun(_interchange));
    }

    private void CloseInterchange(in Segment segment)
    {
        BreakOffGroup("The interchange ends");
        if (_interchange is null)
            return;
        Compare(segment, _groups, _interchange.Control, "groups");
        EndInterchange();
    }

    private void OpenGroup(in Segment segment)
    {
        BreakOffGroup("Another group begins");
        _groupErrors = reading.Errors;
        if (!Values.TryDate(segment[4], out var date) || segment[4].Length != 8)
            Bad(4, segment, "It is no date as CCYYMMDD.");
        if (!Values.TryTime(segment[5], out var time))
            Bad(5, segment, "It is no time as HHMM.");
        _group = new GroupHeader(segment.Text(1), segment.Text(2), segment.Text(3), date, time, segment.Text(6), segment.Text(8));
        var isNumber = Values.TryNumber(segment[6], out _) && segment[6][0] != '0';
        if (!isNumber)
            Bad(6, segment, "A group's control number has one to nine digits without a leading nought.");
        else
            Remember(_groupControls, _group.Control, 6, segment);
        _type = TransactionType.Of(_group);
        _groups++;
        _sets = 0;
        _setControls.Clear();
        reading.Emit(new GroupBegun(_group));
        if (_type is null)
            reading.Error(FindingCode.Unsupported, 8, segment[8], "Transaction sets of this kind and version are not read.", "Ask for 837P, 999, 277CA or 835 of version 5010, or read it by hand.");
    }

    private void CloseGroup(in Segment segment)
    {
        BreakOffSet("The group ends");
        if (_group is null)
        {
            reading.Error(FindingCode.UnexpectedSegment, 0, segment.Id, "No group is open that this could close.", "Ask the sender for the file anew.");
            return;
        }

        Compare(segment, _sets, _group.Control, "transaction sets");
        EndGroup();
    }

    private void OpenSet(in Segment segment)
    {
        BreakOffSet("Another transaction set begins");
        if (_group is null)
        {
            reading.Error(FindingCode.UnexpectedSegment, 0, segment.Id, "No group is open in which it could stand.", "Ask the sender for the file anew.");
            return;
        }

        reading.InTransaction = 1;
        _setErrors = reading.Errors;
        _sets++;
        var isOfKind = _type is not null && Ascii.Equals(segment[1], _type.Set);
        if (_type is not null && !isOfKind)
            reading.Error(FindingCode.Unsupported, 1, segment[1], "The transaction set is of another kind than its group.", "Ask the sender for the file anew.");
        if (_type is { NamesVersion: true } && segment.Text(3) != _group.Version)
            reading.Error(FindingCode.BadValue, 3, segment[3], "The version is not that of the group.", "Ask the sender for the file anew.");
        _set = new TransactionHeader(segment.Text(1), segment.Text(2), segment[3].IsEmpty ? null : segment.Text(3), isOfKind ? _type!.Kind : TransactionKind.Unknown);
        if (_set.Control.Length is < ShortestSetControl or > LongestSetControl)
            Bad(2, segment, $"A transaction set's control number has {ShortestSetControl} to {LongestSetControl} characters.");
        else
            Remember(_setControls, _set.Control, 2, segment);
        _parser = ParserOf(_set.Kind);
        reading.Emit(new TransactionBegun(_set));
    }

    private void CloseSet(in Segment segment)
    {
        if (_set is null)
        {
            reading.Error(FindingCode.UnexpectedSegment, 0, segment.Id, "No transaction set is open that this could close.", "Ask the sender for the file anew.");
            return;
        }

        _parser!.Finish();
        Compare(segment, reading.InTransaction, _set.Control, "segments");
        EndSet();
    }

    private TransactionParser ParserOf(TransactionKind kind) => kind switch
    {
        TransactionKind.ProfessionalClaims => new ClaimParser(reading),
        TransactionKind.FunctionalAcknowledgment => new FunctionalAcknowledgmentParser(reading),
        TransactionKind.ClaimAcknowledgment => new ClaimAcknowledgmentParser(reading),
        TransactionKind.Remittance => new RemittanceParser(reading),
        TransactionKind.EligibilityInquiry => new EligibilityParser(reading, isAnswer: false),
        TransactionKind.EligibilityAnswer => new EligibilityParser(reading, isAnswer: true),
        _ => new PassingParser(reading),
    };

    private void Bad(int element, in Segment segment, string problem) =>
        reading.Error(FindingCode.BadValue, element, segment[element], problem, "Ask the sender for the file anew.");

    private static string Trimmed(in Segment segment, int element) => segment.Text(element).Trim(' ');
}
