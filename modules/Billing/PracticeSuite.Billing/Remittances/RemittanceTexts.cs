namespace PracticeSuite.Billing.Remittances;

/// <summary>Texts of payers, as long as the tables take them.</summary>
internal static class RemittanceTexts
{
    public static string Clip(string? text, int length) => text is null ? "" : text.Length <= length ? text : text[..length];
}
