using PracticeSuite.X12.Professional;

namespace PracticeSuite.X12.Edits;

/// <summary>Who bills, who did it, where, and their numbers and addresses (C-010 to C-016).</summary>
internal static class PartyEdits
{
    public static void Check(ProfessionalClaim claim, EditOptions options, EditFindings findings)
    {
        Biller(claim.BillingProvider, findings);
        Rendering("2310B", claim.Rendering, findings);
        if (claim.Rendering is null && claim.BillingProvider.Name.Kind == EntityKind.Organization)
            findings.Add("C-077", "2310B NM1", null, "A group bills and nobody is named who did it.", "Name the billing practitioner as rendering provider.");
        Facility(claim, findings);
        for (var at = 0; at < claim.Lines.Count; at++)
            Rendering($"2420A[{at + 1}]", claim.Lines[at].Rendering, findings);
        Name("2010BA", "C-064", claim.Subscriber.Name, EntityKind.Person, findings);
        MemberId("2010BA NM109", claim.Subscriber.FilingCode, claim.Subscriber.Name, findings);
        for (var at = 0; at < claim.OtherInsurance.Count; at++)
        {
            var (number, other) = (at + 1, claim.OtherInsurance[at]);
            Name($"2330A[{number}]", "C-102", other.Subscriber, EntityKind.Person, findings);
            MemberId($"2330A[{number}] NM109", other.FilingCode, other.Subscriber, findings);
            Name($"2330B[{number}]", "C-102", other.Payer, EntityKind.Organization, findings);
        }

        Payer(claim.Payer, findings);
    }

    internal static void Address(string loop, PostalAddress address, bool needsNineDigits, EditFindings findings)
    {
        if (address.Line1.Length == 0 || address.City.Length == 0)
            findings.Add("C-120", $"{loop} N3", null, "The address is not whole.", "Give street and city.");
        if (!IdentifierRules.IsState(address.State))
            findings.Add("C-015", $"{loop} N402", address.State, "The state is not two capitals.", "Give the state's letters, NY.");
        if (!IdentifierRules.IsZip(address.Zip, needsNineDigits))
            findings.Add("C-015", $"{loop} N403", address.Zip, needsNineDigits ? "The ZIP code has not nine digits." : "The ZIP code has not five or nine digits.", "Give digits only, without a dash.");
    }

    /// <summary>Every party alike: of the kind that its loop takes, with a name, and with a first one where it is a person.</summary>
    internal static void Name(string loop, string rule, EntityName name, EntityKind? kind, EditFindings findings)
    {
        if (kind is { } must && name.Kind != must)
            findings.Add(rule, $"{loop} NM102", name.Kind == EntityKind.Person ? "1" : "2", must == EntityKind.Person ? "An organization stands where a person belongs." : "A person stands where an organization belongs.", must == EntityKind.Person ? "Name the person." : "Name the organization.");
        if (name.Name.Length == 0)
            findings.Add(rule, $"{loop} NM103", null, "There is no name.", "Give it as the payer knows it.");
        if (name.Kind == EntityKind.Person && string.IsNullOrEmpty(name.First))
            findings.Add(rule, $"{loop} NM104", null, "The person has no first name.", "Give it as the payer knows it.");
    }

    private static void Biller(BillingProvider biller, EditFindings findings)
    {
        Name("2010AA", "C-057", biller.Name, null, findings);
        Number("2010AA NM109", biller.Name, findings);
        if (!IdentifierRules.IsTaxonomy(biller.Taxonomy))
            findings.Add("C-014", "2000A PRV03", biller.Taxonomy, "The taxonomy code is not ten characters that end in X.", "Take it from the provider's entry in NPPES.");
        if (!IdentifierRules.IsTaxId(biller.TaxId))
            findings.Add("C-013", "2010AA REF02", biller.TaxId, "The tax id has not nine digits.", "Give nine digits without a dash.");
        Address("2010AA", biller.Address, true, findings);
        if (IdentifierRules.IsPostOfficeBox(biller.Address.Line1) || IdentifierRules.IsPostOfficeBox(biller.Address.Line2))
            findings.Add("C-016", "2010AA N3", biller.Address.Line1, "The billing address is a PO box.", "Give the street address here, and the box as the pay-to address.");
        if (biller.PayTo is not { } payTo)
            return;
        Address("2010AB", payTo, true, findings);
        if (payTo == biller.Address)
            findings.Add("C-060", "2010AB N3", payTo.Line1, "The pay-to address is the billing address.", "Leave it out.");
    }

    private static void Rendering(string loop, RenderingProvider? provider, EditFindings findings)
    {
        if (provider is null)
            return;
        Number($"{loop} NM109", provider.Name, findings);
        Name(loop, "C-011", provider.Name, EntityKind.Person, findings);
        if (!IdentifierRules.IsTaxonomy(provider.Taxonomy))
            findings.Add("C-014", $"{loop} PRV03", provider.Taxonomy, "The taxonomy code is not ten characters that end in X.", "Take it from the provider's entry in NPPES.");
    }

    private static void Facility(ProfessionalClaim claim, EditFindings findings)
    {
        if (claim.Facility is not { } facility)
            return;
        Name("2310C", "C-078", facility.Name, EntityKind.Organization, findings);
        Address("2310C", facility.Address, true, findings);
        if (facility.Name.Id is not null)
            Number("2310C NM109", facility.Name, findings);
        if (facility.Address == claim.BillingProvider.Address)
            findings.Add("C-078", "2310C N3", facility.Address.Line1, "The service location is the billing address.", "Leave it out.");
        if (claim.PlaceOfService == "12")
            findings.Add("C-078", "2310C NM1", claim.PlaceOfService, "A service at home names a location.", "Leave it out for place of service 12.");
    }

    private static void Number(string field, EntityName name, EditFindings findings)
    {
        if (name.IdQualifier != "XX" || !IdentifierRules.IsNpi(name.Id))
            findings.Add("C-010", field, name.Id, "It is no NPI: ten digits, the first 1 or 2, the last a check digit.", "Compare it with NPPES.");
    }

    private static void MemberId(string field, string filingCode, EntityName name, EditFindings findings)
    {
        if (filingCode == "MB" && !IdentifierRules.IsMedicareId(name.Id))
            findings.Add("C-012", field, name.Id, "It is no number of Medicare: eleven characters in their order, without dashes.", "Copy it from the red, white and blue card.");
        else if (string.IsNullOrEmpty(name.Id) || name.IdQualifier != "MI")
            findings.Add("C-064", field, name.Id, "The member id is missing.", "Copy it from the card (MI).");
    }

    private static void Payer(ClaimPayer payer, EditFindings findings)
    {
        Name("2010BB", "C-066", payer.Name, EntityKind.Organization, findings);
        if (string.IsNullOrEmpty(payer.Name.Id) || payer.Name.IdQualifier is not ("PI" or "XV"))
            findings.Add("C-066", "2010BB NM109", payer.Name.Id, "The payer's id is missing.", "Take it from the clearinghouse's list of payers (PI).");
    }
}
