using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity;

/// <summary>Fields that practices, locations and staff share.</summary>
internal static class IdentityFields
{
    /// <summary>As given, because people write codes in their files; only ASCII, so that both databases compare them alike.</summary>
    public static string Code(string? value)
    {
        var code = Check.Required(value, "Code", IdentityLimits.Code);
        Check.That(
            code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'), "Code", "Code may have letters, digits, '.', '_' and '-' only.");
        return code;
    }

    /// <summary>Ten digits as given: one that fails its check digit is kept, because the claim is held for it and the work is real.</summary>
    public static string? Npi(string? value, string field)
    {
        var npi = Check.Optional(value, field, 10);
        Check.That(
            npi is null || (npi.Length == 10 && npi.All(char.IsAsciiDigit)),
            field,
            $"{field} is not an NPI; write its ten digits or leave it empty.");
        return npi;
    }

    public static bool IsDoubtful(string? npi) => npi is not null && !Kernel.Npi.IsValid(npi);

    /// <summary>C-014.</summary>
    public static string? Taxonomy(string? value, string field)
    {
        var taxonomy = Check.Optional(value, field, 10)?.ToUpperInvariant();
        Check.That(
            taxonomy is null || (taxonomy.Length == 10 && taxonomy[9] == 'X' && taxonomy.All(char.IsAsciiLetterOrDigit)),
            field,
            $"{field} is not a taxonomy code; write ten letters and digits that end in X, for instance 363LP0808X (C-014).");
        return taxonomy;
    }
}
