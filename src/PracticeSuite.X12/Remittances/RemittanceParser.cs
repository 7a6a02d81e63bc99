using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Remittances;

/// <summary>835: header, claims, provider adjustments. A claim is given away when the next begins.</summary>
internal sealed class RemittanceParser(Reading reading) : PieceParser(reading)
{
    private const int LastPair = 13;

    private readonly RemittanceHead _head = new();
    private readonly RemittanceAssembly _claim = new();
    private bool _headIsGiven;

    public override void Finish()
    {
        GiveHead();
        CloseClaim();
    }

    protected override void Take(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tag.Clp: OpenClaim(segment); break;
            case Tag.Lx: CloseClaim(); GiveHead(); break;
            case Tag.Plb: TakeProviderAdjustments(segment); break;
            case Tag.Ts2 or Tag.Ts3 or Tag.Mia or Tag.Qty or Tag.Cur or Tag.Rdm: break;
            default:
                if (_claim.IsOpen)
                    TakeOfClaim(segment);
                else if (!_headIsGiven)
                    TakeOfHead(segment);
                else
                    Unexpected(segment);
                break;
        }
    }

    private void TakeOfHead(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tag.Bpr: TakePayment(segment); break;
            case Tag.Trn: (_head.Trace, _head.PayerCompanyId, _head.PayerSubdivision) = (Required(segment, 2), Text(segment, 3), Optional(segment, 4)); break;
            case Tag.N1: TakeParty(segment); break;
            case Tag.N3 or Tag.N4: _head.Party.Address = Address(_head.Party.Address, segment); break;
            case Tag.Per: _head.Party.Contacts.Add(Contact(segment)); break;
            case Tag.Ref when _head.HasParty: _head.Party.References.Add(Reference(segment)); break;
            case Tag.Ref when Text(segment, 1) == "EV": _head.ReceiverId = Optional(segment, 2); break;
            case Tag.Ref: break;
            case Tag.Dtm when Text(segment, 1) == "405": _head.ProducedOn = Date(segment, 2); break;
            default: Unexpected(segment); break;
        }
    }

    private void TakePayment(in Segment segment)
    {
        _head.HasPayment = true;
        _head.Handling = Required(segment, 1);
        _head.Paid = Money(segment, 2);
        _head.CreditOrDebit = Text(segment, 3);
        _head.Method = Required(segment, 4);
        _head.Format = Optional(segment, 5);
        _head.From = Account(segment, 6);
        _head.OriginatorId = Optional(segment, 10);
        _head.OriginatorCode = Optional(segment, 11);
        _head.To = Account(segment, 12);
        _head.PaidOn = Date(segment, 16);
    }

    private BankAccount? Account(in Segment segment, int at) =>
        segment[at].IsEmpty && segment[at + 1].IsEmpty && segment[at + 3].IsEmpty ? null
            : new BankAccount(Text(segment, at), Text(segment, at + 1), Text(segment, at + 2), Text(segment, at + 3));

    private void TakeParty(in Segment segment)
    {
        var party = _head.Enter(segment[1].SequenceEqual("PE"u8));
        if (!segment[1].SequenceEqual("PE"u8) && !segment[1].SequenceEqual("PR"u8))
            Reading.Error(FindingCode.BadValue, 1, segment[1], "It is neither the payer nor the payee.", "Ask the sender for the file anew.");
        (party.Name, party.IdQualifier, party.Id) = (Text(segment, 2), Optional(segment, 3), Optional(segment, 4));
    }

    private RemittanceContact Contact(in Segment segment)
    {
        ValueList<Reference> channels = [];
        for (var at = 3; at <= 7; at += 2)
        {
            if (!segment[at].IsEmpty)
                channels = channels.With(new Reference(Text(segment, at), Text(segment, at + 1)));
        }

        return new RemittanceContact(Text(segment, 1), Optional(segment, 2)) { Channels = channels };
    }

    private Reference Reference(in Segment segment) => new(Text(segment, 1), Text(segment, 2));

    private void GiveHead()
    {
        if (_headIsGiven)
            return;
        _headIsGiven = true;
        if (!_head.IsWhole)
            Reading.Error(FindingCode.Missing, 0, default, "The payment, its trace, the payer or the payee is missing before this.", "Ask the sender for the file anew.");
        else
            Yield(new RemittanceBegun(_head.Build()));
    }

    private void OpenClaim(in Segment segment)
    {
        CloseClaim();
        GiveHead();
        _claim.Open(Reading.Here, new RemittanceClaim
        {
            Id = Required(segment, 1),
            Status = Required(segment, 2),
            Charge = Money(segment, 3),
            Paid = Money(segment, 4),
            PatientResponsibility = OptionalMoney(segment, 5),
            FilingCode = Optional(segment, 6),
            PayerControlNumber = Optional(segment, 7),
            Facility = Optional(segment, 8),
            Frequency = Optional(segment, 9),
        });
    }

    private void TakeOfClaim(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tag.Cas: Adjustments(segment, _claim.Adjustments); break;
            case Tag.Nm1: TakeName(segment); break;
            case Tag.Moa: TakeRemarks(segment); break;
            case Tag.Ref: _claim.References.Add(Reference(segment)); break;
            case Tag.Dtm when Date(segment, 2) is { } date: _claim.Dates.Add(new QualifiedDate(Text(segment, 1), date)); break;
            case Tag.Dtm: break;
            case Tag.Amt: _claim.Amounts.Add(new QualifiedAmount(Text(segment, 1), Money(segment, 2))); break;
            case Tag.Svc: OpenLine(segment); break;
            case Tag.Lq when _claim.LineIsOpen && segment[1].SequenceEqual("HE"u8): _claim.LineRemarks.Add(Text(segment, 2)); break;
            case Tag.Lq or Tag.Per: break;
            default: Unexpected(segment); break;
        }
    }

    private void TakeName(in Segment segment)
    {
        var name = Name(segment);
        switch (Text(segment, 1))
        {
            case "QC": _claim.Patient = name; break;
            case "IL": _claim.Subscriber = name; break;
            case "74": _claim.Corrected = name; break;
            case "82": _claim.Rendering = name; break;
            case "TT": _claim.ForwardedTo = name; break;
            case "PR": _claim.PriorityPayer = name; break;
        }
    }

    private void TakeRemarks(in Segment segment)
    {
        for (var at = 3; at <= 7; at++)
        {
            if (Optional(segment, at) is { } remark)
                _claim.Remarks.Add(remark);
        }
    }

    private void OpenLine(in Segment segment) => _claim.OpenLine(new RemittanceLine
    {
        Procedure = Procedure(segment, 1) ?? new Procedure(""),
        Charge = Money(segment, 2),
        Paid = Money(segment, 3),
        Units = Quantity(segment, 5),
        BilledProcedure = Procedure(segment, 6),
        BilledUnits = Quantity(segment, 7),
    });

    private void TakeProviderAdjustments(in Segment segment)
    {
        CloseClaim();
        GiveHead();
        if (segment[2].IsEmpty)
            Missing(2);
        var (provider, fiscalYear) = (Required(segment, 1), Date(segment, 2) ?? default);
        for (var at = 3; at <= LastPair; at += 2)
        {
            if (segment[at].IsEmpty && segment[at + 1].IsEmpty)
                continue;
            if (segment.Component(at, 1).IsEmpty)
                Missing(at);
            var adjustment = new ProviderAdjustment(provider, fiscalYear, Text(segment, at, 1), Optional(segment, at, 2), Money(segment, at + 1));
            Yield(new ProviderAdjustmentRead(adjustment, Reading.Here with { Element = at }));
        }
    }

    private void CloseClaim()
    {
        if (_claim.IsOpen)
            Yield(_claim.Close());
    }
}
