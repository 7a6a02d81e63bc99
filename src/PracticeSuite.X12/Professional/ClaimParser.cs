using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Professional;

/// <summary>837P: levels of biller, subscriber and patient, then claims. What this product does not use is passed over.</summary>
internal sealed partial class ClaimParser(Reading reading) : PieceParser(reading)
{
    private static readonly Submitter NoSubmitter = new("", "", "", null);
    private static readonly EntityName Nobody = new(EntityKind.Organization, "");
    private static readonly BillingProvider NoBiller = new(Nobody, new PostalAddress("", "", "", ""), "");
    private static readonly Subscriber NoSubscriber = new("", false, Nobody, "");
    private static readonly ClaimPayer NoPayer = new(Nobody);
    private static readonly ClaimPatient NoPatient = new("", Nobody, null, null, null);

    private readonly ClaimAssembly _claim = new();
    private ClaimBatchHeader? _header;
    private Submitter _submitter = NoSubmitter;
    private Receiver _receiver = new("", "");
    private BillingProvider _biller = NoBiller;
    private Subscriber _subscriber = NoSubscriber;
    private ClaimPayer _payer = NoPayer;
    private ClaimPatient? _patient;
    private ClaimLoop _loop;
    private int _levels;
    private int _billerLevel;
    private int _subscriberLevel;
    private bool _headIsGiven;

    public override void Finish()
    {
        CloseClaim();
        if (_levels == 0)
            Reading.Error(FindingCode.Missing, 0, default, "There is no biller in this transaction set.", "Ask the sender for the file anew.");
    }

    protected override void Take(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tag.Bht: TakeHeader(segment); break;
            case Tag.Hl: OpenLevel(segment); break;
            case Tag.Nm1: TakeName(segment); break;
            case Tag.N3 or Tag.N4: TakeAddress(segment); break;
            case Tag.Per: TakeContact(segment); break;
            case Tag.Prv: TakeTaxonomy(segment); break;
            case Tag.Sbr: TakeCover(segment); break;
            case Tag.Pat: TakePatient(segment); break;
            case Tag.Dmg: TakeBirth(segment); break;
            case Tag.Clm: OpenClaim(segment); break;
            case Tag.Ref: TakeReference(segment); break;
            case Tag.Amt: TakeAmount(segment); break;
            case Tag.Nte when _loop == ClaimLoop.Claim: _claim.Note = Optional(segment, 2); break;
            case Tag.Hi when _loop == ClaimLoop.Claim: TakeDiagnoses(segment); break;
            case Tag.Oi when _claim.Other is { } other: _claim.Other = other with { BenefitsAssigned = Optional(segment, 3), ReleaseOfInformation = Optional(segment, 6) }; break;
            case Tag.Cas: TakeAdjustments(segment); break;
            case Tag.Lx when _claim.IsOpen: OpenLine(); break;
            case Tag.Sv1 when _claim is { LineIsOpen: true, Line: null }: TakeService(segment); break;
            case Tag.Dtp: TakeDate(segment); break;
            case Tag.Svd when _claim.LineIsOpen: TakeAdjudication(segment); break;
            case Tag.Cur or Tag.Pwk or Tag.Cn1 or Tag.K3 or Tag.Nte or Tag.Crc or Tag.Hcp or Tag.Moa or Tag.Lin or Tag.Lq or Tag.Ps1 or Tag.Qty: break;
            default: Unexpected(segment); break;
        }
    }

    private void TakeHeader(in Segment segment) =>
        _header = new ClaimBatchHeader(Required(segment, 3), Date(segment, 4) ?? default, Time(segment, 5) ?? default, segment[2].SequenceEqual("18"u8), _submitter, _receiver);

    private void OpenLevel(in Segment segment)
    {
        CloseClaim();
        GiveHead();
        StartAnew();
        _levels++;
        _loop = ClaimLoop.None;
        switch (segment[3])
        {
            case [(byte)'2', (byte)'0']:
                CheckLevel(segment, _levels, null);
                (_billerLevel, _subscriberLevel, _loop) = (_levels, 0, ClaimLoop.BillingLevel);
                (_biller, _subscriber, _payer, _patient) = (NoBiller, NoSubscriber, NoPayer, null);
                break;
            case [(byte)'2', (byte)'2']:
                CheckLevel(segment, _levels, _billerLevel);
                (_subscriberLevel, _loop) = (_levels, ClaimLoop.SubscriberLevel);
                (_subscriber, _payer, _patient) = (NoSubscriber, NoPayer, null);
                break;
            case [(byte)'2', (byte)'3']:
                CheckLevel(segment, _levels, _subscriberLevel);
                (_patient, _loop) = (NoPatient, ClaimLoop.PatientLevel);
                break;
            default: Reading.Error(FindingCode.BadHierarchy, 3, segment[3], "A claim's file has levels 20, 22 and 23.", "Ask the sender for the file anew."); break;
        }
    }

    private void GiveHead()
    {
        if (_headIsGiven)
            return;
        _headIsGiven = true;
        if (_header is null)
            Missing(0);
        else
            Yield(new ClaimBatchBegun(_header with { Submitter = _submitter, Receiver = _receiver }));
    }
}
