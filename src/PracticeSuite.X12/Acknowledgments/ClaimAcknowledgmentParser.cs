using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Acknowledgments;

/// <summary>277CA: four levels, of which each is given away when the next begins.</summary>
internal sealed class ClaimAcknowledgmentParser(Reading reading) : PieceParser(reading)
{
    private static readonly EntityName Nobody = new(EntityKind.Organization, "");
    private static readonly int[] CodeElements = [1, 10, 11];

    private readonly List<ClaimStatus> _statuses = [];
    private readonly List<Reference> _references = [];
    private readonly List<QualifiedQuantity> _quantities = [];
    private readonly List<QualifiedAmount> _amounts = [];
    private readonly List<AcknowledgedLine> _lines = [];
    private ClaimAcknowledgmentHeader? _header;
    private ReceiverStatus? _receiver;
    private ProviderStatus? _provider;
    private AcknowledgedClaim? _claim;
    private AcknowledgedLine? _line;
    private EntityName _name = Nobody;
    private string? _trace;
    private DateOnly? _serviceDate;
    private Place _place;
    private Level _level;
    private int _levels;
    private int _sourceLevel;
    private int _receiverLevel;
    private int _providerLevel;

    public override void Finish()
    {
        CloseLevel();
        if (_levels == 0)
            Reading.Error(FindingCode.Missing, 0, default, "There is no information source in this transaction set.", "Ask the sender for the file anew.");
    }

    protected override void Take(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tag.Bht: _header = new ClaimAcknowledgmentHeader(Required(segment, 3), Date(segment, 4) ?? default, Time(segment, 5) ?? default, "", Nobody, "", null, null); break;
            case Tag.Hl: OpenLevel(segment); break;
            case Tag.Nm1 when _level != Level.None: TakeName(segment); break;
            case Tag.Trn when _trace is null || _level == Level.Claim: TakeTrace(segment); break;
            case Tag.Stc when _level != Level.None: _statuses.Add(Status(segment)); break;
            case Tag.Ref when _level != Level.None: _references.Add(new Reference(Text(segment, 1), Text(segment, 2))); break;
            case Tag.Dtp: TakeDate(segment); break;
            case Tag.Qty: _quantities.Add(new QualifiedQuantity(Text(segment, 1), Quantity(segment, 2) ?? 0)); break;
            case Tag.Amt: _amounts.Add(new QualifiedAmount(Text(segment, 1), Money(segment, 2))); break;
            case Tag.Svc when _level == Level.Claim: OpenLine(segment); break;
            default: Unexpected(segment); break;
        }
    }

    private void OpenLevel(in Segment segment)
    {
        CloseLevel();
        _levels++;
        _place = Reading.Here;
        _level = segment[3] switch
        {
            [(byte)'2', (byte)'0'] => Level.Source,
            [(byte)'2', (byte)'1'] => Level.Receiver,
            [(byte)'1', (byte)'9'] => Level.Provider,
            [(byte)'P', (byte)'T'] => Level.Claim,
            _ => Level.None,
        };
        switch (_level)
        {
            case Level.Source:
                CheckLevel(segment, _levels, null);
                (_sourceLevel, _receiverLevel, _providerLevel) = (_levels, 0, 0);
                break;
            case Level.Receiver:
                CheckLevel(segment, _levels, _sourceLevel);
                (_receiverLevel, _providerLevel) = (_levels, 0);
                break;
            case Level.Provider:
                CheckLevel(segment, _levels, _receiverLevel);
                _providerLevel = _levels;
                break;
            case Level.Claim:
                CheckLevel(segment, _levels, _providerLevel > 0 ? _providerLevel : _receiverLevel);
                break;
        }

        if (_level == Level.None)
            Reading.Error(FindingCode.BadHierarchy, 3, segment[3], "A claim acknowledgment has levels 20, 21, 19 and PT.", "Ask the sender for the file anew.");
        if (_header is null)
            Missing(0);
    }

    private void TakeName(in Segment segment)
    {
        _name = Name(segment);
        if (_level == Level.Source && _header is not null)
            _header = _header with { SourceCode = Text(segment, 1), Source = _name };
    }

    /// <summary>One patient may have several claims: loop 2200D, which its TRN begins, stands more than once under one level.</summary>
    private void TakeTrace(in Segment segment)
    {
        if (_level == Level.Claim && _trace is not null)
        {
            CloseClaim();
            Forget();
            _place = Reading.Here;
        }

        _trace = Required(segment, 2);
    }

    private void TakeDate(in Segment segment)
    {
        var qualifier = Text(segment, 1);
        if (_level == Level.Source && _header is not null)
        {
            _header = qualifier switch
            {
                "050" => _header with { ReceivedOn = FormattedDate(segment, 2) },
                "009" => _header with { ProcessedOn = FormattedDate(segment, 2) },
                _ => _header,
            };
        }
        else if (qualifier == "472")
        {
            // A span of days names its first.
            _serviceDate = segment[2].SequenceEqual("RD8"u8) && Values.TryDate(segment[3][..Math.Min(8, segment[3].Length)], out var first) ? first : FormattedDate(segment, 2);
        }
    }

    private ClaimStatus Status(in Segment segment)
    {
        ValueList<StatusCode> codes = [];
        foreach (var at in CodeElements)
        {
            if (!segment[at].IsEmpty)
                codes = codes.With(new StatusCode(Text(segment, at, 1), Text(segment, at, 2), Optional(segment, at, 3)));
        }

        if (codes.Count == 0)
            Missing(1);
        return new ClaimStatus(codes, Date(segment, 2), Optional(segment, 3), OptionalMoney(segment, 4), Optional(segment, 12));
    }

    private void OpenLine(in Segment segment)
    {
        CloseBeforeLine();
        _line = new AcknowledgedLine(Procedure(segment, 1), OptionalMoney(segment, 2), Quantity(segment, 7));
    }

    /// <summary>What was gathered until the first line is the claim's, later the line's before.</summary>
    private void CloseBeforeLine()
    {
        if (_line is not null)
            _lines.Add(_line with { Statuses = _statuses.TakeAll(), References = _references.TakeAll(), ServiceDate = _serviceDate });
        else
            _claim = new AcknowledgedClaim(_name, _trace ?? "") { Statuses = _statuses.TakeAll(), References = _references.TakeAll(), ServiceDate = _serviceDate };
        (_line, _serviceDate) = (null, null);
    }

    private void CloseLevel()
    {
        switch (_level)
        {
            case Level.Source when _header is not null: CloseSource(); break;
            case Level.Receiver: CloseReceiver(); break;
            case Level.Provider: CloseProvider(); break;
            case Level.Claim: CloseClaim(); break;
        }

        (_level, _name) = (Level.None, Nobody);
        Forget();
    }

    /// <summary>All that was gathered but whose it is.</summary>
    private void Forget()
    {
        (_trace, _serviceDate, _claim, _line) = (null, null, null, null);
        Report();
        _lines.Clear();
    }

    private void CloseSource()
    {
        _header = _header! with { Trace = _trace ?? "" };
        (_receiver, _provider) = (null, null);
        Yield(new ClaimAcknowledgmentBegun(_header));
    }

    private void CloseReceiver()
    {
        _receiver = new ReceiverStatus(_name, _trace) { Report = Report() };
        _provider = null;
        if (_header is not null)
            Yield(new ReceiverStatusRead(_header, _receiver, _place));
    }

    private void CloseProvider()
    {
        _provider = new ProviderStatus(_name, _trace) { Report = Report() };
        if (_header is not null)
            Yield(new ProviderStatusRead(_header, _receiver, _provider, _place));
    }

    private void CloseClaim()
    {
        if (_trace is null && _statuses.Count == 0 && _line is null)
        {
            // A patient of whose claims nothing is said.
            StartAnew();
            return;
        }

        if (_trace is null)
            Reading.Error(FindingCode.Missing, 0, default, $"The claim at {_place} has no TRN, so nobody can tell which it is.", "Look at it by hand.");
        CloseBeforeLine();
        if (_header is not null)
            Yield(new ClaimAcknowledged(_header, _receiver, _provider, _claim! with { Lines = _lines.TakeAll() }, _place));
    }

    /// <summary>Takes what was gathered.</summary>
    private StatusReport Report() => new(_statuses.TakeAll(), _references.TakeAll(), _quantities.TakeAll(), _amounts.TakeAll());

    private enum Level
    {
        None,
        Source,
        Receiver,
        Provider,
        Claim,
    }
}
