using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Remittances;

/// <summary>An 835, as a payer writes it; the simulated clearinghouse answers with it.</summary>
internal sealed class RemittanceWriter(SegmentSink sink)
{
    private const int PairsOfSegment = 6, RemarksOfClaim = 5;

    public void Header(RemittanceHeader header)
    {
        sink.Loop = "";
        sink.Begin("BPR").Required(header.Handling, 2).Element(header.Paid).Required(header.CreditOrDebit, 1).Required(header.Method, 3).Element(header.Format, 10);
        Account(header.From);
        sink.Element(header.OriginatorId, 10).Element(header.OriginatorCode, 9);
        Account(header.To);
        sink.Element(header.PaidOn).End();
        sink.Begin("TRN").Code("1").Required(header.Trace, 50).Element(header.PayerCompanyId, 10).Element(header.PayerSubdivision, 50).End();
        sink.Reference("EV", header.ReceiverId);
        Date("405", header.ProducedOn);
        sink.Loop = "1000A";
        Party("PR", header.Payer);
        sink.Loop = "1000B";
        Party("PE", header.Payee);
    }

    /// <summary>Before the first claim, where there is one.</summary>
    public void ClaimsBegin() => sink.Begin("LX").Code("1").End();

    public void Claim(RemittanceClaim claim)
    {
        (sink.Loop, sink.Subject) = ("2100", claim.Id);
        sink.Begin("CLP").Required(claim.Id, 38).Required(claim.Status, 2).Element(claim.Charge).Element(claim.Paid).Element(claim.PatientResponsibility);
        sink.Element(claim.FilingCode, 2).Element(claim.PayerControlNumber, 50).Element(claim.Facility, 2).Element(claim.Frequency, 1).End();
        sink.Adjustments(claim.Adjustments);
        Name("QC", claim.Patient);
        Name("IL", claim.Subscriber);
        Name("74", claim.Corrected);
        Name("82", claim.Rendering);
        Name("TT", claim.ForwardedTo);
        Name("PR", claim.PriorityPayer);
        Remarks(claim.Remarks);
        sink.References(claim.References);
        Dates(claim.Dates);
        Amounts(claim.Amounts);
        foreach (var line in claim.Lines)
            Line(line);
    }

    /// <summary>Up to six pairs of one provider and year in a segment.</summary>
    public void ProviderAdjustments(IReadOnlyList<ProviderAdjustment> adjustments)
    {
        (sink.Loop, sink.Subject) = ("", "");
        for (var at = 0; at < adjustments.Count;)
        {
            var (provider, year) = (adjustments[at].ProviderId, adjustments[at].FiscalYearEnd);
            sink.Begin("PLB").Required(provider, 50).Element(year);
            for (var pair = 0; pair < PairsOfSegment && at < adjustments.Count && (adjustments[at].ProviderId, adjustments[at].FiscalYearEnd) == (provider, year); pair++, at++)
                sink.Component(adjustments[at].Reason, isFirst: true, most: 2).Component(adjustments[at].Reference, most: 50).Element(adjustments[at].Amount);
            sink.End();
        }
    }

    private void Account(BankAccount? account)
    {
        if (account is null)
            sink.Skip(4);
        else
            sink.Element(account.BankQualifier, 2).Element(account.Bank, 12).Element(account.AccountQualifier, 3).Element(account.Account, 35);
    }

    private void Party(string code, RemittanceParty party)
    {
        sink.Begin("N1").Code(code).Required(party.Name, 60).Element(party.IdQualifier, 2).Element(party.Id, 80).End();
        sink.Address(party.Address);
        sink.References(party.References);
        foreach (var contact in party.Contacts)
        {
            sink.Begin("PER").Required(contact.Function, 2).Element(contact.Name, 60);
            foreach (var channel in contact.Channels)
                sink.Element(channel.Qualifier, 2).Element(channel.Value, 256);
            sink.End();
        }
    }

    private void Name(string code, EntityName? name)
    {
        if (name is not null)
            sink.Name(code, name);
    }

    private void Remarks(ValueList<string> remarks)
    {
        if (remarks.Count == 0)
            return;
        sink.Begin("MOA").Skip(2);
        if (remarks.Count > RemarksOfClaim)
            sink.Refuse("C-189", null, $"There are {remarks.Count} remarks.", $"At most {RemarksOfClaim} fit.");
        foreach (var remark in remarks)
            sink.Required(remark, 50);
        sink.End();
    }

    private void Line(RemittanceLine line)
    {
        sink.Loop = "2110";
        sink.Begin("SVC").Procedure(line.Procedure).Element(line.Charge).Element(line.Paid).Skip().Element(line.Units);
        sink.Procedure(line.BilledProcedure).Element(line.BilledUnits).End();
        Dates(line.Dates);
        sink.Adjustments(line.Adjustments);
        sink.References(line.References);
        Amounts(line.Amounts);
        foreach (var remark in line.Remarks)
            sink.Begin("LQ").Code("HE").Required(remark, 30).End();
    }

    private void Dates(ValueList<QualifiedDate> dates)
    {
        foreach (var date in dates)
            Date(date.Qualifier, date.Date);
    }

    private void Date(string qualifier, DateOnly? date)
    {
        if (date is not null)
            sink.Begin("DTM").Element(qualifier, 3).Element(date).End();
    }

    private void Amounts(ValueList<QualifiedAmount> amounts)
    {
        foreach (var amount in amounts)
            sink.Amount(amount.Qualifier, amount.Amount);
    }
}
