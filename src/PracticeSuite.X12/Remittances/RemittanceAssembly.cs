using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Remittances;

/// <summary>The claim that is being read, until it is whole. What a segment adds goes to the line that is open, or else to the claim.</summary>
internal sealed class RemittanceAssembly
{
    private readonly List<RemittanceLine> _lines = [];
    private readonly Gathered _ofClaim = new(), _ofLine = new();
    private RemittanceClaim? _claim;
    private RemittanceLine? _line;
    private Place _place;

    public bool IsOpen => _claim is not null;

    public bool LineIsOpen => _line is not null;

    public EntityName? Patient { get; set; }

    public EntityName? Subscriber { get; set; }

    public EntityName? Corrected { get; set; }

    public EntityName? Rendering { get; set; }

    public EntityName? ForwardedTo { get; set; }

    public EntityName? PriorityPayer { get; set; }

    public List<Adjustment> Adjustments => Latest.Adjustments;

    public List<Reference> References => Latest.References;

    public List<QualifiedDate> Dates => Latest.Dates;

    public List<QualifiedAmount> Amounts => Latest.Amounts;

    public List<string> Remarks => _ofClaim.Remarks;

    public List<string> LineRemarks => _ofLine.Remarks;

    private Gathered Latest => _line is null ? _ofClaim : _ofLine;

    public void Open(Place place, RemittanceClaim claim) => (_place, _claim) = (place, claim);

    public void OpenLine(RemittanceLine line)
    {
        CloseLine();
        _line = line;
    }

    public RemittanceClaimRead Close()
    {
        CloseLine();
        var claim = _claim! with
        {
            Patient = Patient,
            Subscriber = Subscriber,
            Corrected = Corrected,
            Rendering = Rendering,
            ForwardedTo = ForwardedTo,
            PriorityPayer = PriorityPayer,
            Adjustments = _ofClaim.Adjustments.TakeAll(),
            References = _ofClaim.References.TakeAll(),
            Dates = _ofClaim.Dates.TakeAll(),
            Amounts = _ofClaim.Amounts.TakeAll(),
            Remarks = _ofClaim.Remarks.TakeAll(),
            Lines = _lines.TakeAll(),
        };
        (_claim, Patient, Subscriber, Corrected, Rendering, ForwardedTo, PriorityPayer) = (null, null, null, null, null, null, null);
        return new RemittanceClaimRead(claim, _place);
    }

    private void CloseLine()
    {
        if (_line is null)
            return;
        _lines.Add(_line with
        {
            Adjustments = _ofLine.Adjustments.TakeAll(),
            References = _ofLine.References.TakeAll(),
            Dates = _ofLine.Dates.TakeAll(),
            Amounts = _ofLine.Amounts.TakeAll(),
            Remarks = _ofLine.Remarks.TakeAll(),
        });
        _line = null;
    }

    private sealed class Gathered
    {
        public List<Adjustment> Adjustments { get; } = [];

        public List<Reference> References { get; } = [];

        public List<QualifiedDate> Dates { get; } = [];

        public List<QualifiedAmount> Amounts { get; } = [];

        public List<string> Remarks { get; } = [];
    }
}
