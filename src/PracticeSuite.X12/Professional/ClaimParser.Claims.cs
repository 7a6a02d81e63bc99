using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Professional;

/// <summary>A claim, its lines, and what another payer made of them: loops 2300 to 2430.</summary>
internal sealed partial class ClaimParser
{
    private void OpenClaim(in Segment segment)
    {
        CloseClaim();
        if (!CanBegin)
            Unexpected(segment);
        _claim.Open(Reading.Here, new ProfessionalClaim
        {
            BillingProvider = _biller,
            Subscriber = _subscriber,
            Payer = _payer,
            Patient = _patient,
            Id = Required(segment, 1),
            Charge = Money(segment, 2),
            PlaceOfService = Text(segment, 5, 1),
            Frequency = Text(segment, 5, 3),
            ProviderSigned = segment[6].SequenceEqual("Y"u8),
            Assignment = Text(segment, 7),
            BenefitsAssigned = Text(segment, 8),
            ReleaseOfInformation = Text(segment, 9),
            PatientSignatureSource = Optional(segment, 10),
        });
        _loop = ClaimLoop.Claim;
    }

    /// <summary>A claim stands behind a biller, a subscriber with a payer, and the patient where there is a level of one: or it would be another's.</summary>
    private bool CanBegin =>
        _subscriberLevel > 0 && !ReferenceEquals(_biller.Name, Nobody) && !ReferenceEquals(_subscriber.Name, Nobody) && !ReferenceEquals(_payer.Name, Nobody)
        && (_patient is null || !ReferenceEquals(_patient.Name, Nobody));

    private void TakeReference(in Segment segment)
    {
        var (qualifier, value) = (Text(segment, 1), Optional(segment, 2));
        switch (_loop, qualifier)
        {
            case (ClaimLoop.Billing, "EI" or "SY"): _biller = _biller with { TaxId = value ?? "", TaxIdIsSsn = qualifier == "SY" }; break;
            case (ClaimLoop.Payer, "G2"): _payer = _payer with { BillingId = value }; break;
            case (ClaimLoop.Claim, "G1"): _claim.PriorAuthorization = value; break;
            case (ClaimLoop.Claim, "F8"): _claim.PayerClaimControlNumber = value; break;
            case (ClaimLoop.Claim, "D9"): _claim.ClearinghouseTrace = value; break;
            case (ClaimLoop.OtherPayer, "F8"): _claim.Other = _claim.Other! with { ClaimControlNumber = value }; break;
            case (ClaimLoop.Line, "6R"): _claim.LineControlNumber = value; break;
        }
    }

    private void TakeAmount(in Segment segment)
    {
        var amount = OptionalMoney(segment, 2);
        switch (_loop, Text(segment, 1))
        {
            case (ClaimLoop.Claim, "F5"): _claim.PatientPaid = amount; break;
            case (ClaimLoop.OtherInsurance, "D"): _claim.Other = _claim.Other! with { Paid = amount }; break;
            case (ClaimLoop.OtherInsurance, "EAF"): _claim.Other = _claim.Other! with { RemainingLiability = amount }; break;
            case (ClaimLoop.Adjudication, "EAF"): _claim.Adjudication = _claim.Adjudication! with { RemainingLiability = amount }; break;
        }
    }

    private void TakeDiagnoses(in Segment segment)
    {
        for (var at = 1; at <= segment.Elements; at++)
        {
            var qualifier = segment.Component(at, 1);
            if (qualifier.SequenceEqual("ABK"u8) || qualifier.SequenceEqual("ABF"u8))
                _claim.Diagnoses.Add(Text(segment, at, 2));
            else if (qualifier.SequenceEqual("BK"u8) || qualifier.SequenceEqual("BF"u8))
                Reading.Error(FindingCode.Unsupported, at, segment[at], "Diagnoses of ICD-9 are not taken.", "Send ICD-10 codes (ABK, ABF).");
        }
    }

    private void TakeAdjustments(in Segment segment)
    {
        if (_loop == ClaimLoop.Adjudication)
            Adjustments(segment, _claim.LineAdjustments);
        else if (_loop == ClaimLoop.OtherInsurance)
            Adjustments(segment, _claim.OtherAdjustments);
        else
            Unexpected(segment);
    }

    private void OpenLine()
    {
        MissService();
        _claim.OpenLine();
        _loop = ClaimLoop.Line;
    }

    /// <summary>A line without an SV1 would be gone from the claim unseen.</summary>
    private void MissService()
    {
        if (_claim is { LineIsOpen: true, Line: null })
            Reading.Error(FindingCode.Missing, 0, default, "The line before this says nothing of a service (SV1).", "Ask the sender for the file anew.");
    }

    private void TakeService(in Segment segment)
    {
        _claim.Line = new ServiceLine
        {
            Procedure = Procedure(segment, 1) ?? new Procedure(""),
            Charge = Money(segment, 2),
            Units = Quantity(segment, 4) ?? 0,
            PlaceOfService = Optional(segment, 5),
            ServiceDate = default,
        };
        var pointers = segment.Components(7);
        if (pointers > ClaimLimits.Pointers)
            Reading.Error(FindingCode.TooManyElements, 7, default, $"The line points to {pointers} diagnoses.", "Ask the sender for the file anew.");
        for (var at = 1; at <= Math.Min(pointers, ClaimLimits.Pointers); at++)
        {
            if (Number(segment, 7, at) is { } pointer)
                _claim.Pointers.Add(pointer);
        }
    }

    private void TakeDate(in Segment segment)
    {
        switch (_loop, Text(segment, 1))
        {
            case (ClaimLoop.Line, "472"): _claim.ServiceDate = FormattedDate(segment, 2); break;
            case (ClaimLoop.Adjudication, "573"): _claim.Adjudication = _claim.Adjudication! with { AdjudicatedOn = FormattedDate(segment, 2) }; break;
            case (ClaimLoop.OtherPayer, "573"): _claim.Other = _claim.Other! with { AdjudicatedOn = FormattedDate(segment, 2) }; break;
        }
    }

    private void TakeAdjudication(in Segment segment)
    {
        _claim.OpenAdjudication(new LineAdjudication(Required(segment, 1), Money(segment, 2), Procedure(segment, 3) ?? new Procedure(""), Quantity(segment, 5) ?? 0, null));
        _loop = ClaimLoop.Adjudication;
    }

    private void CloseClaim()
    {
        if (!_claim.IsOpen)
            return;
        MissService();
        var (claim, place) = _claim.Close();
        if (claim.Lines.Count == 0)
            Reading.Error(FindingCode.Missing, 0, default, $"The claim at {place} has no service line.", "Ask the sender for the file anew.");
        Yield(new ClaimRead(claim, place));
    }
}
