using System.Globalization;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>What the form says beside the claim itself: an 837P has no place for it.</summary>
/// <param name="PatientPhone">Ten digits; null where nobody may call.</param>
/// <param name="BillerPhone">Ten digits.</param>
/// <param name="SignedOn">The day of box 31: the claim's release, or the printing where it has none.</param>
/// <param name="Next">Another insurance of the patient that is asked after this one; null where there is none.</param>
internal sealed record FormExtras(string? PatientPhone, string BillerPhone, DateOnly SignedOn, NextInsurance? Next = null);

/// <summary>An insurance that has not been asked yet: a file says nothing of it, boxes 9 and 11d do (C-304, C-307).</summary>
/// <param name="Insured">Null where it is the patient.</param>
/// <param name="Policy">The group's number, or the member's.</param>
internal sealed record NextInsurance(EntityName? Insured, string Policy, string Plan);

/// <summary>
/// The boxes of a claim on the CMS-1500 (02/12), from the claim that an 837P of it writes (C-300 to C-328): one form for every six lines. Pure; what
/// is missing stays blank.
/// </summary>
internal sealed partial class PaperForm
{
    private const int MostLines = 6;
    private const string Medicare = "MB", Yes = "X";
    private const string OnFile = "SIGNATURE ON FILE";

    private readonly List<FormText> _texts = [];
    private readonly List<string> _short = [];
    private readonly ProfessionalClaim _claim;
    private readonly FormExtras _extras;

    private PaperForm(ProfessionalClaim claim, FormExtras extras) => (_claim, _extras) = (claim, extras);

    public IReadOnlyList<FormText> Texts => _texts;

    /// <summary>Of each id that has no room in its box, what is wrong.</summary>
    public IReadOnlyList<string> TooShort => _short;

    private bool IsMedicareFirst => _claim.Subscriber is { FilingCode: Medicare, Responsibility: "P" };

    public static IReadOnlyList<PaperForm> Of(ProfessionalClaim claim, FormExtras extras)
    {
        var pages = claim.Lines.Chunk(MostLines).ToList();
        return [.. pages.Select(lines => new PaperForm(claim, extras).Fill(lines))];
    }

    private PaperForm Fill(ServiceLine[] lines)
    {
        Payer();
        Patient();
        Insured();
        OtherInsured();
        Conditions();
        Diagnoses();
        for (var i = 0; i < lines.Length; i++)
            Line(lines[i], FormPlaces.FirstLine + (2 * i));
        Totals(lines);
        Providers();
        return this;
    }

    /// <summary>Box 1 and the carrier's block (C-300).</summary>
    private void Payer()
    {
        Put("carrier", FormPlaces.Carrier, FormWords.Of(_claim.Payer.Name.Name, FormPlaces.Carrier.Length));
        Tick("1", FormPlaces.Insurance(_claim.Subscriber.FilingCode, _claim.Subscriber.GroupNumber is not null));
        Id("1a", FormPlaces.InsuredId, _claim.Subscriber.Name.Id);
    }

    /// <summary>Boxes 2, 3, 5 and 6 (C-302, C-303).</summary>
    private void Patient()
    {
        var (name, born, sex, address) = _claim.Patient is { } other
            ? (other.Name, other.BornOn, other.Sex, other.Address)
            : (_claim.Subscriber.Name, _claim.Subscriber.BornOn, _claim.Subscriber.Sex, _claim.Subscriber.Address);
        Put("2", FormPlaces.PatientName, NameOf(name, FormPlaces.PatientName.Length));
        Day("3", FormPlaces.PatientBorn, born, longYear: true);
        Tick("3", sex switch { "M" => FormPlaces.PatientMale, "F" => FormPlaces.PatientFemale, _ => null });
        Address("5", FormPlaces.PatientAddress, address, _extras.PatientPhone);
        Tick("6", FormPlaces.Relationship(_claim.Patient?.Relationship));
    }

    /// <summary>Boxes 4, 7 and 11: blank for Medicare before all others, whose patient is always the insured (C-303, C-307).</summary>
    private void Insured()
    {
        var insured = _claim.Subscriber;
        if (IsMedicareFirst)
        {
            Put("11", FormPlaces.Group, "NONE");
            return;
        }

        Put("4", FormPlaces.InsuredName, NameOf(insured.Name, FormPlaces.InsuredName.Length));
        Address("7", FormPlaces.InsuredAddress, insured.Address, insured.IsPatient ? _extras.PatientPhone : null);
        Id("11", FormPlaces.Group, insured.GroupNumber);
        Day("11a", FormPlaces.InsuredBorn, insured.BornOn, longYear: true);
        Tick("11a", insured.Sex switch { "M" => FormPlaces.InsuredMale, "F" => FormPlaces.InsuredFemale, _ => null });
        Put("11c", FormPlaces.Plan, FormWords.Of(insured.PlanName ?? _claim.Payer.Name.Name, FormPlaces.Plan.Length));
        Tick("11d", _claim.OtherInsurance.Count > 0 || _extras.Next is not null ? FormPlaces.OtherPlanYes : FormPlaces.OtherPlanNo);
    }

    /// <summary>Boxes 9, 9a and 9d: the payer that answered before, or the one that is asked next (C-304). Medicare before all others wants none there but a Medigap policy.</summary>
    private void OtherInsured()
    {
        if (_claim.OtherInsurance.Count == 0)
        {
            if (_extras.Next is { } next && !IsMedicareFirst)
            {
                Put("9", FormPlaces.OtherName, NameOf(next.Insured ?? _claim.Patient?.Name ?? _claim.Subscriber.Name, FormPlaces.OtherName.Length));
                Id("9a", FormPlaces.OtherPolicy, next.Policy);
                Put("9d", FormPlaces.OtherPlan, FormWords.Of(next.Plan, FormPlaces.OtherPlan.Length));
            }

            return;
        }

        var other = _claim.OtherInsurance[0];
        Put("9", FormPlaces.OtherName, NameOf(other.Subscriber, FormPlaces.OtherName.Length));
        Id("9a", FormPlaces.OtherPolicy, other.GroupNumber ?? other.Subscriber.Id);
        Put("9d", FormPlaces.OtherPlan, FormWords.Of(other.PlanName ?? other.Payer.Name, FormPlaces.OtherPlan.Length));
    }

    /// <summary>Boxes 10 to 20: no accident, no referral, no laboratory (C-305, C-308 to C-311).</summary>
    private void Conditions()
    {
        foreach (var (box, place) in FormPlaces.NoAccident)
            Tick(box, place);
        Put("12", FormPlaces.PatientSigned, _claim.ReleaseOfInformation is "Y" or "I" ? OnFile : "");
        Put("13", FormPlaces.InsuredSigned, _claim.BenefitsAssigned == "Y" ? OnFile : "");
        // Part of a note says something else than all of it; what does not fit is enclosed (P-076).
        if (FormWords.Of(_claim.Note, int.MaxValue) is var note && note.Length <= FormPlaces.Note.Length)
            Put("19", FormPlaces.Note, note);
        Tick("20", FormPlaces.NoLaboratory);
    }

    /// <summary>Boxes 21 to 23 (C-312 to C-314).</summary>
    private void Diagnoses()
    {
        Put("21", FormPlaces.CodeSet, "0");
        for (var i = 0; i < _claim.Diagnoses.Count; i++)
            Put($"21{(char)('A' + i)}", FormPlaces.Diagnosis(i), FormWords.Id(_claim.Diagnoses[i], FormPlaces.Diagnosis(i).Length));
        if (_claim.Frequency != "1")
        {
            Put("22", FormPlaces.Resubmission, _claim.Frequency);
            Id("22", FormPlaces.OriginalReference, _claim.PayerClaimControlNumber);
        }

        Id("23", FormPlaces.Authorization, _claim.PriorAuthorization);
    }

    /// <summary>Box 24, its unshaded half (C-315 to C-321).</summary>
    private void Line(ServiceLine line, int on)
    {
        Day("24A", FormPlaces.From.On(on), line.ServiceDate, longYear: false);
        Day("24A", FormPlaces.To.On(on), line.ServiceDate, longYear: false);
        Put("24B", FormPlaces.Pos.On(on), line.PlaceOfService ?? _claim.PlaceOfService);
        Put("24D", FormPlaces.Code.On(on), line.Procedure.Code);
        for (var i = 0; i < line.Procedure.Modifiers.Count; i++)
            Put("24D", FormPlaces.Modifier(i).On(on), line.Procedure.Modifiers[i]);
        Put("24E", FormPlaces.Pointers.On(on), string.Concat(line.Pointers.Select(pointer => (char)('A' + pointer - 1))));
        Amount("24F", FormPlaces.Charge.On(on), line.Charge);
        Put("24G", FormPlaces.Units.On(on), line.Units.ToString("0.##", CultureInfo.InvariantCulture));
        Put("24J", FormPlaces.RenderingNpi.On(on), (line.Rendering ?? _claim.Rendering)?.Name.Id ?? "");
    }

    /// <summary>Boxes 25 to 29 (C-322 to C-325). A claim on several forms has its sums form by form.</summary>
    private void Totals(ServiceLine[] lines)
    {
        var biller = _claim.BillingProvider;
        Id("25", FormPlaces.TaxId, biller.TaxId);
        Tick("25", biller.TaxIdIsSsn ? FormPlaces.IsSsn : FormPlaces.IsEin);
        // The claim's number and not the time that it goes: that would not fit, and a payer's answer to half of it would find no claim.
        Put("26", FormPlaces.Account, FormWords.Id(ClaimNumber.NumberIn(_claim.Id) ?? _claim.Id, FormPlaces.Account.Length));
        Tick("27", _claim.Assignment == "A" ? FormPlaces.AssignmentYes : FormPlaces.AssignmentNo);
        Amount("28", FormPlaces.Total, new Money(lines.Sum(line => line.Charge.Cents)));
        if (_claim.PatientPaid is { Cents: > 0 } paid)
            Amount("29", FormPlaces.Paid, paid);
    }

    /// <summary>Boxes 31 to 33 (C-326 to C-328).</summary>
    private void Providers()
    {
        var biller = _claim.BillingProvider;
        if (_claim.ProviderSigned)
        {
            Put("31", FormPlaces.ProviderSigned, OnFile);
            Put("31", FormPlaces.SignedOn, _extras.SignedOn.ToString("MM dd yy", CultureInfo.InvariantCulture));
        }

        var (place, address) = _claim.Facility is { } facility ? (facility.Name, facility.Address) : (biller.Name, biller.Address);
        Block("32", FormPlaces.Place, place, address);
        Put("32a", FormPlaces.PlaceNpi, place.Id ?? "");
        Block("33", FormPlaces.Biller, biller.Name, biller.PayTo ?? biller.Address);
        Phone("33", FormPlaces.BillerPhone, _extras.BillerPhone);
        Put("33a", FormPlaces.BillerNpi, biller.Name.Id ?? "");
    }
}
