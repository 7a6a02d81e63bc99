namespace PracticeSuite.X12;

/// <summary>What an NM1 names.</summary>
public enum EntityKind
{
    /// <summary>NM102 1.</summary>
    Person,

    /// <summary>NM102 2.</summary>
    Organization,
}

/// <summary>An NM1 without its first element, which its place in the file gives.</summary>
/// <param name="Name">A person's last name, or the organization's whole; empty for a pay-to address, which has none (C-060).</param>
/// <param name="IdQualifier">XX NPI, MI member id, PI payer id, 46 electronic id.</param>
public sealed record EntityName(EntityKind Kind, string Name, string? First = null, string? Middle = null, string? Suffix = null, string? IdQualifier = null, string? Id = null)
{
    public static EntityName Organization(string name, string? qualifier = null, string? id = null) => new(EntityKind.Organization, name, IdQualifier: qualifier, Id: id);

    public static EntityName Person(string last, string? first, string? qualifier = null, string? id = null) => new(EntityKind.Person, last, first, IdQualifier: qualifier, Id: id);

    /// <summary>The kind alone: a name is a person's.</summary>
    public override string ToString() => Kind.ToString();
}

/// <summary>N3 and N4.</summary>
/// <param name="Zip">Digits only: five, or nine where C-015 asks for them.</param>
public sealed record PostalAddress(string Line1, string City, string State, string Zip, string? Line2 = null, string? Country = null)
{
    public override string ToString() => nameof(PostalAddress);
}

/// <summary>A REF, or any other value that its qualifier explains.</summary>
public sealed record Reference(string Qualifier, string Value)
{
    public override string ToString() => Qualifier;
}

/// <summary>A CAS triple (C-185): why less or more was paid than charged.</summary>
/// <param name="Group">CO, PR, OA or PI (C-186).</param>
public sealed record Adjustment(string Group, string Reason, Kernel.Money Amount, decimal? Quantity = null);

/// <summary>HC, the code and its modifiers, as SV101, SVC01 and SVD03 have it.</summary>
public sealed record Procedure(string Code, ValueList<string> Modifiers)
{
    public const string Qualifier = "HC";

    public Procedure(string code)
        : this(code, [])
    {
    }

    public override string ToString() => nameof(Procedure);
}
