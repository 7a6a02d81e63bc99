using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Professional;

/// <summary>An 837P, loop by loop in the guide's order (C-050 to C-086). Levels are numbered and linked here.</summary>
/// <param name="ids">The claims' numbers that stand in the file already, of which none stands twice (C-080).</param>
internal sealed class ClaimWriter(SegmentSink sink, HashSet<string> ids)
{
    private int _level;
    private int _billerLevel;
    private int _subscriberLevel;
    private BillingProvider? _biller;
    private (Subscriber, ClaimPayer, bool HasPatient)? _subscriber;
    private ClaimPatient? _patient;

    public void Header(ClaimBatchHeader header)
    {
        sink.Loop = "";
        sink.Begin("BHT").Code("0019").Code(header.IsReissue ? "18" : "00").Required(header.Reference, 30);
        sink.Element(header.Date).Code(Values.Text(header.Time)).Code("CH").End();
        sink.Loop = "1000A";
        var submitter = header.Submitter;
        sink.Begin("NM1").Code("41").Code("2").Required(submitter.Name, 60).Skip(4).Code("46").Required(submitter.Id).End();
        sink.Begin("PER").Code("IC").Required(submitter.ContactName, 60);
        Channel("TE", submitter.Phone);
        Channel("EM", submitter.Email);
        Channel("FX", submitter.Fax);
        sink.End();
        sink.Loop = "1000B";
        sink.Begin("NM1").Code("40").Code("2").Required(header.Receiver.Name, 60).Skip(4).Code("46").Required(header.Receiver.Id).End();
    }

    public void Claim(ProfessionalClaim claim)
    {
        sink.Subject = claim.Id;
        if (_biller != claim.BillingProvider)
            Biller(claim.BillingProvider);
        if (_subscriber != (claim.Subscriber, claim.Payer, claim.Patient is not null))
            Subscriber(claim);
        if (claim.Patient is not null && _patient != claim.Patient)
            Patient(claim.Patient);
        ClaimItself(claim);
        for (var at = 0; at < claim.OtherInsurance.Count; at++)
            Other(claim.OtherInsurance[at], at + 1);
        for (var at = 0; at < claim.Lines.Count; at++)
            Line(claim.Lines[at], at + 1);
    }

    private void Channel(string qualifier, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            sink.Code(qualifier).Element(value, 256);
    }

    private void Biller(BillingProvider biller)
    {
        (_biller, _billerLevel, _subscriber, _patient) = (biller, ++_level, null, null);
        sink.Loop = "2000A";
        sink.Begin("HL").Element(_level).Skip().Code("20").Code("1").End();
        Taxonomy("BI", biller.Taxonomy);
        sink.Loop = "2010AA";
        sink.Name("85", biller.Name);
        sink.Address(biller.Address);
        sink.Reference(biller.TaxIdIsSsn ? "SY" : "EI", biller.TaxId);
        if (biller.PayTo is null)
            return;
        sink.Loop = "2010AB";
        sink.Begin("NM1").Code("87").Code("2").End();
        sink.Address(biller.PayTo);
    }

    private void Subscriber(ProfessionalClaim claim)
    {
        var subscriber = claim.Subscriber;
        (_subscriber, _subscriberLevel, _patient) = ((subscriber, claim.Payer, claim.Patient is not null), ++_level, null);
        sink.Loop = "2000B";
        sink.Begin("HL").Element(_level).Element(_billerLevel).Code("22").Code(claim.Patient is null ? "0" : "1").End();
        sink.Begin("SBR").Required(subscriber.Responsibility, 1).Code(subscriber.IsPatient ? "18" : "").Element(subscriber.GroupNumber, 50);
        sink.Element(subscriber.PlanName, 60).Element(subscriber.MedicareSecondaryType, 3).Skip(3).Required(subscriber.FilingCode, 2).End();
        Died(null, subscriber.DiedOn);
        sink.Loop = "2010BA";
        sink.Name("IL", subscriber.Name);
        sink.Address(subscriber.Address);
        Birth(subscriber.BornOn, subscriber.Sex);
        sink.Loop = "2010BB";
        sink.Name("PR", claim.Payer.Name);
        sink.Reference("G2", claim.Payer.BillingId);
    }

    private void Patient(ClaimPatient patient)
    {
        _patient = patient;
        sink.Loop = "2000C";
        sink.Begin("HL").Element(++_level).Element(_subscriberLevel).Code("23").Code("0").End();
        Died(patient.Relationship, patient.DiedOn);
        sink.Loop = "2010CA";
        sink.Name("QC", patient.Name);
        sink.Address(patient.Address);
        Birth(patient.BornOn, patient.Sex);
    }

    private void Died(string? relationship, DateOnly? on)
    {
        sink.Begin("PAT").Element(relationship, 2);
        if (on is not null)
            sink.Skip(3).Code("D8").Element(on);
        sink.End();
    }

    private void Birth(DateOnly? on, string? sex)
    {
        if (on is not null || !string.IsNullOrEmpty(sex))
            sink.Begin("DMG").Code("D8").Element(on).Element(sex, 1).End();
    }

    private void Taxonomy(string code, string? taxonomy)
    {
        if (!string.IsNullOrEmpty(taxonomy))
            sink.Begin("PRV").Code(code).Code("PXC").Element(taxonomy, 10).End();
    }

    private void ClaimItself(ProfessionalClaim claim)
    {
        sink.Loop = "2300";
        sink.Begin("CLM").Required(claim.Id, 20);
        if (!ids.Add(claim.Id))
            sink.Refuse("C-080", claim.Id, "This number stands in the file already, and an answer could be to either claim.", "Give each claim its own, a new version a new one.");
        sink.Element(claim.Charge).Skip(2);
        sink.Component(claim.PlaceOfService, isFirst: true, most: 2).Component("B").Component(claim.Frequency, most: 1);
        sink.Code(claim.ProviderSigned ? "Y" : "N").Element(claim.Assignment, 1).Element(claim.BenefitsAssigned, 1);
        sink.Element(claim.ReleaseOfInformation, 1).Element(claim.PatientSignatureSource, 1).End();
        sink.Amount("F5", claim.PatientPaid);
        sink.Reference("G1", claim.PriorAuthorization);
        sink.Reference("F8", claim.PayerClaimControlNumber);
        sink.Reference("D9", claim.ClearinghouseTrace);
        if (!string.IsNullOrEmpty(claim.Note))
            sink.Begin("NTE").Code("ADD").Element(claim.Note, 80).End();
        Diagnoses(claim.Diagnoses);
        Rendering("2310B", 0, claim.Rendering);
        if (claim.Facility is null)
            return;
        sink.Loop = "2310C";
        sink.Name("77", claim.Facility.Name);
        sink.Address(claim.Facility.Address);
    }

    private void Diagnoses(ValueList<string> codes)
    {
        if (codes.Count == 0)
            return;
        sink.Begin("HI");
        for (var at = 0; at < codes.Count; at++)
            sink.Component(at == 0 ? "ABK" : "ABF", isFirst: true).Component(codes[at], most: 7);
        sink.End();
    }

    private void Rendering(string loop, int number, RenderingProvider? provider)
    {
        if (provider is null)
            return;
        sink.Enter(loop, number);
        sink.Name("82", provider.Name);
        Taxonomy("PE", provider.Taxonomy);
    }

    private void Other(OtherInsurance other, int number)
    {
        sink.Enter("2320", number);
        sink.Begin("SBR").Required(other.Responsibility, 1).Required(other.Relationship, 2).Element(other.GroupNumber, 50);
        sink.Element(other.PlanName, 60).Element(other.MedicareSecondaryType, 3).Skip(3).Required(other.FilingCode, 2).End();
        sink.Adjustments(other.Adjustments);
        sink.Amount("D", other.Paid);
        sink.Amount("EAF", other.RemainingLiability);
        sink.Begin("OI").Skip(2).Element(other.BenefitsAssigned, 1).Skip(2).Element(other.ReleaseOfInformation, 1).End();
        sink.Enter("2330A", number);
        sink.Name("IL", other.Subscriber);
        sink.Address(other.SubscriberAddress);
        sink.Enter("2330B", number);
        sink.Name("PR", other.Payer);
        sink.Date("573", other.AdjudicatedOn);
        sink.Reference("F8", other.ClaimControlNumber);
    }

    private void Line(ServiceLine line, int number)
    {
        sink.Enter("2400", number);
        sink.Begin("LX").Element(number).End();
        sink.Begin("SV1").Procedure(line.Procedure).Element(line.Charge).Code("UN").Element((decimal?)line.Units).Element(line.PlaceOfService, 2).Skip();
        Pointers(line.Pointers);
        sink.End();
        sink.Date("472", line.ServiceDate);
        sink.Reference("6R", line.ControlNumber, 30);
        Rendering("2420A", number, line.Rendering);
        foreach (var adjudication in line.Adjudications)
            Adjudication(adjudication, number);
    }

    private void Pointers(ValueList<int> pointers)
    {
        for (var at = 0; at < pointers.Count; at++)
            sink.Component(pointers[at].ToString(System.Globalization.CultureInfo.InvariantCulture), isFirst: at == 0, most: 2);
    }

    private void Adjudication(LineAdjudication adjudication, int number)
    {
        sink.Enter("2430", number);
        sink.Begin("SVD").Required(adjudication.PayerId).Element(adjudication.Paid).Procedure(adjudication.Procedure).Skip().Element((decimal?)adjudication.Units).End();
        sink.Adjustments(adjudication.Adjustments);
        sink.Date("573", adjudication.AdjudicatedOn);
        sink.Amount("EAF", adjudication.RemainingLiability);
    }
}
