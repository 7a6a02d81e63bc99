using PracticeSuite.Kernel;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Professional;

/// <summary>The claim that is being read, until it is whole.</summary>
internal sealed class ClaimAssembly
{
    private readonly List<OtherInsurance> _others = [];
    private readonly List<ServiceLine> _lines = [];
    private readonly List<LineAdjudication> _adjudications = [];
    private ProfessionalClaim? _claim;
    private Place _place;

    public bool IsOpen => _claim is not null;

    public bool LineIsOpen { get; private set; }

    public List<string> Diagnoses { get; } = [];

    public List<int> Pointers { get; } = [];

    public List<Adjustment> OtherAdjustments { get; } = [];

    public List<Adjustment> LineAdjustments { get; } = [];

    public string? Note { get; set; }

    public string? PriorAuthorization { get; set; }

    public string? PayerClaimControlNumber { get; set; }

    public string? ClearinghouseTrace { get; set; }

    public Money? PatientPaid { get; set; }

    public RenderingProvider? Rendering { get; set; }

    public ServiceFacility? Facility { get; set; }

    public OtherInsurance? Other { get; set; }

    public ServiceLine? Line { get; set; }

    public DateOnly? ServiceDate { get; set; }

    public string? LineControlNumber { get; set; }

    public RenderingProvider? LineRendering { get; set; }

    public LineAdjudication? Adjudication { get; set; }

    public void Open(Place place, ProfessionalClaim claim) => (_place, _claim) = (place, claim);

    public void OpenOther(OtherInsurance other)
    {
        CloseOther();
        Other = other;
    }

    public void OpenLine()
    {
        CloseOther();
        CloseLine();
        LineIsOpen = true;
    }

    public void OpenAdjudication(LineAdjudication adjudication)
    {
        CloseAdjudication();
        Adjudication = adjudication;
    }

    public (ProfessionalClaim Claim, Place Place) Close()
    {
        CloseOther();
        CloseLine();
        var claim = _claim! with
        {
            Note = Note,
            PriorAuthorization = PriorAuthorization,
            PayerClaimControlNumber = PayerClaimControlNumber,
            ClearinghouseTrace = ClearinghouseTrace,
            PatientPaid = PatientPaid,
            Diagnoses = Diagnoses.TakeAll(),
            Rendering = Rendering,
            Facility = Facility,
            OtherInsurance = _others.TakeAll(),
            Lines = _lines.TakeAll(),
        };
        _claim = null;
        (Note, PriorAuthorization, PayerClaimControlNumber, ClearinghouseTrace, PatientPaid, Rendering, Facility) = (null, null, null, null, null, null, null);
        return (claim, _place);
    }

    private void CloseOther()
    {
        if (Other is not null)
            _others.Add(Other with { Adjustments = OtherAdjustments.TakeAll() });
        Other = null;
    }

    /// <summary>A line without an SV1 is none.</summary>
    private void CloseLine()
    {
        CloseAdjudication();
        if (Line is not null)
        {
            _lines.Add(Line with
            {
                Pointers = Pointers.TakeAll(),
                ServiceDate = ServiceDate ?? default,
                ControlNumber = LineControlNumber,
                Rendering = LineRendering,
                Adjudications = _adjudications.TakeAll(),
            });
        }

        Pointers.Clear();
        _adjudications.Clear();
        (Line, ServiceDate, LineControlNumber, LineRendering, LineIsOpen) = (null, null, null, null, false);
    }

    private void CloseAdjudication()
    {
        if (Adjudication is not null)
            _adjudications.Add(Adjudication with { Adjustments = LineAdjustments.TakeAll() });
        Adjudication = null;
        LineAdjustments.Clear();
    }
}
