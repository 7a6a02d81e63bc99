using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Eligibility;

/// <summary>270 and 271: one question or answer a set, given away when the set is closed.</summary>
internal sealed class EligibilityParser(Reading reading, bool isAnswer) : PieceParser(reading)
{
    private static readonly EntityName Nobody = new(EntityKind.Organization, "");
    private static readonly string[] Loops = ["", "2100A", "2100B", "2100C", "2100D"];

    private readonly List<EligibilityRejection> _rejections = [];
    private readonly List<EligibilityDate> _dates = [];
    private readonly List<EligibilityBenefit> _benefits = [];
    private readonly List<string> _asked = [];
    private readonly EligiblePerson?[] _people = new EligiblePerson?[Loops.Length];
    private (string Reference, DateOnly Date, TimeOnly Time)? _head;
    private EntityName _payer = Nobody;
    private EntityName _provider = Nobody;
    private (string Id, string Company)? _trace;
    private Place _place;
    private int _level;
    private int _levels;

    /// <summary>Behind an EB, names and references are of whoever gives the benefit, and not of the person.</summary>
    private bool _isInBenefit;

    public override void Finish()
    {
        if (_head is null || _payer == Nobody || _provider == Nobody)
        {
            Reading.Error(FindingCode.Missing, 0, default, "There is no head, payer or provider in this transaction set.", "Ask the sender for the file anew.");
            return;
        }

        if (isAnswer)
            Yield(new EligibilityAnswered(Answer(_head.Value), _place));
        else if (_people[3] is { } subscriber && _dates.Count > 0)
            Yield(new EligibilityAsked(Inquiry(_head.Value, subscriber), _place));
        else
            Reading.Error(FindingCode.Missing, 0, default, "The question names nobody, or no day.", "Ask the sender for the file anew.");
    }

    protected override void Take(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tag.Bht: (_head, _place) = ((Required(segment, 3), Date(segment, 4) ?? default, Time(segment, 5) ?? default), Reading.Here); break;
            case Tag.Hl: OpenLevel(segment); break;
            case Tag.Nm1 when _level > 0 && !_isInBenefit: TakeName(segment); break;
            case Tag.Trn when _level > 2: TakeTrace(segment); break;
            case Tag.Aaa when isAnswer && _level > 0: _rejections.Add(new EligibilityRejection(Loops[_level], segment[1].SequenceEqual("Y"u8), Required(segment, 3), Optional(segment, 4))); break;
            case Tag.Dmg when _level > 2: TakeBirth(segment); break;
            case Tag.Dtp when _level > 2 && !_isInBenefit: TakeDate(segment); break;
            case Tag.Eq when !isAnswer && _level > 2: _asked.Add(Required(segment, 1)); break;
            case Tag.Eb when isAnswer && _level > 2: TakeBenefit(segment); break;
            case Tag.Nm1 or Tag.Dtp or Tag.Trn or Tag.Ref or Tag.N3 or Tag.N4 or Tag.Prv or Tag.Per or Tag.Ins or Tag.Hi or Tag.Hsd or Tag.Msg or Tag.Iii or Tag.Ls or Tag.Le or Tag.Mpi or Tag.Amt
                when _level > 0:
                break;
            default: Unexpected(segment); break;
        }
    }

    private void OpenLevel(in Segment segment)
    {
        _isInBenefit = false;
        CheckLevel(segment, ++_levels, _levels == 1 ? null : _levels - 1);
        _level = segment[3] switch
        {
            [(byte)'2', (byte)'0'] => 1,
            [(byte)'2', (byte)'1'] => 2,
            [(byte)'2', (byte)'2'] => 3,
            [(byte)'2', (byte)'3'] => 4,
            _ => 0,
        };
        if (_level != _levels)
            Reading.Error(FindingCode.BadHierarchy, 3, segment[3], "Levels 20, 21, 22 and 23 should follow one another, once each.", "Ask the sender for one question or answer a transaction set.");
    }

    private void TakeName(in Segment segment)
    {
        switch (_level)
        {
            case 1: _payer = Name(segment); break;
            case 2: _provider = Name(segment); break;
            default: _people[_level] = new EligiblePerson(Name(segment)); break;
        }
    }

    /// <summary>The clearinghouse may add one of its own; ours comes with the payer's answer as type 2.</summary>
    private void TakeTrace(in Segment segment)
    {
        if (segment[1].SequenceEqual(isAnswer ? "2"u8 : "1"u8))
            _trace ??= (Required(segment, 2), Text(segment, 3));
    }

    private void TakeBirth(in Segment segment)
    {
        if (_people[_level] is { } person)
            _people[_level] = person with { BornOn = segment[2].IsEmpty ? null : FormattedDate(segment, 1), Sex = Optional(segment, 3) };
    }

    private void TakeDate(in Segment segment)
    {
        var span = segment[3];
        if (!segment[2].SequenceEqual("RD8"u8))
        {
            if (FormattedDate(segment, 2) is { } day)
                _dates.Add(new EligibilityDate(Text(segment, 1), day));
        }
        else if (span.Length == 17 && span[8] == (byte)'-' && Values.TryDate(span[..8], out var from) && Values.TryDate(span[9..], out var to))
        {
            _dates.Add(new EligibilityDate(Text(segment, 1), from, to));
        }
        else
        {
            Reading.Error(FindingCode.BadValue, 3, span, "It is no span of dates as CCYYMMDD-CCYYMMDD.", "Ask the sender for the file anew.");
        }
    }

    private void TakeBenefit(in Segment segment)
    {
        _isInBenefit = true;
        _benefits.Add(new EligibilityBenefit(
            Required(segment, 1), Optional(segment, 2), ServiceTypes(segment), Optional(segment, 4), Optional(segment, 5), Optional(segment, 6), OptionalMoney(segment, 7), Quantity(segment, 8),
            Optional(segment, 12)));
    }

    private ValueList<string> ServiceTypes(in Segment segment)
    {
        var types = new List<string>();
        var rest = segment[3];
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(segment.Delimiters.Repetition);
            types.Add(Reading.Pool.Get(end < 0 ? rest : rest[..end]));
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return ValueList.Of(types);
    }

    private EligibilityAnswer Answer((string Reference, DateOnly Date, TimeOnly Time) head) => new()
    {
        Reference = head.Reference,
        Date = head.Date,
        Time = head.Time,
        Payer = _payer,
        Provider = _provider,
        Trace = _trace?.Id,
        TraceCompany = _trace?.Company,
        Subscriber = _people[3],
        Dependent = _people[4],
        Rejections = ValueList.Of(_rejections),
        Dates = ValueList.Of(_dates),
        Benefits = ValueList.Of(_benefits),
    };

    private EligibilityInquiry Inquiry((string Reference, DateOnly Date, TimeOnly Time) head, EligiblePerson subscriber) => new()
    {
        Reference = head.Reference,
        Date = head.Date,
        Time = head.Time,
        Payer = _payer,
        Provider = _provider,
        TraceCompany = _trace?.Company ?? "",
        Subscriber = subscriber,
        Dependent = _people[4],
        On = _dates[0].From,
        ServiceTypes = ValueList.Of(_asked),
    };
}
