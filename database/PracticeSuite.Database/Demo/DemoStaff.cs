using Bogus;

namespace PracticeSuite.Database.Demo;

/// <summary>A member of the demo practice's staff.</summary>
/// <param name="Role">The role to sign in with; null = no sign-in.</param>
internal sealed record DemoStaff(
    string Code, string LastName, string FirstName, string Credential, string? Npi, string? Taxonomy, string? UserName, string? Role)
{
    /// <summary>The code of whoever signs with them (P-044).</summary>
    public string? SupervisedBy { get; init; }

    public static DemoStaff Psychiatrist { get; } =
        new("PATEL", "Patel", "Anjali", "MD", "1000000038", "2084P0800X", "prescriber", "Prescriber");

    public static DemoStaff Nurse { get; } = new("OKAFOR", "Okafor", "Ngozi", "RN", null, null, "nurse", "CareCoordinator");

    /// <summary>The clinical director, who sees no patients here.</summary>
    public static DemoStaff Supervisor { get; } = new("ELLIS", "Ellis", "Ruth", "CP", null, null, "supervisor", "Supervisor");

    /// <summary>Not licensed yet: the director signs with them.</summary>
    public static DemoStaff Associate { get; } = new("LUND", "Lund", "Ida", "AMFT", null, null, "associate", "Therapist") { SupervisedBy = "ELLIS" };

    public static IReadOnlyList<DemoStaff> NamedTherapists { get; } =
    [
        new("CHEN", "Chen", "Mei", "LCSW", TestNpi(1), "1041C0700X", "therapist", "Therapist"),
        new("BROOKS", "Brooks", "Daniel", "LCSW", TestNpi(2), "1041C0700X", "therapist2", "Therapist"),
        new("SANTOS", "Santos", "Marisol", "LCSW", TestNpi(3), "1041C0700X", "therapist3", "Therapist"),
    ];

    /// <summary>Three therapists with names of their own; a larger practice hires invented ones.</summary>
    public static IReadOnlyList<DemoStaff> Therapists(int count, Faker faker) =>
    [
        .. NamedTherapists,
        .. Enumerable.Range(4, Math.Max(0, count - 3)).Select(n =>
            new DemoStaff($"T{n:000}", faker.Name.LastName(), faker.Name.FirstName(), "LCSW", TestNpi(n), "1041C0700X", null, null)),
    ];

    public static IReadOnlyList<DemoStaff> Office { get; } =
    [
        new("GRANT", "Grant", "Louise", "Biller", null, null, "biller", "Biller"),
        new("RIVERA", "Rivera", "Tomas", "FrontDesk", null, null, "scheduler", "FrontDesk"),
        new("WEISS", "Weiss", "Hannah", "PracticeManager", null, null, "admin", "Administrator"),
        new("ADLER", "Adler", "Judith", "PracticeManager", null, null, "privacy", "PrivacyOfficer"),
        new("NAIR", "Nair", "Leela", "PracticeManager", null, null, "privacy2", "PrivacyOfficer"),
    ];

    /// <summary>A number of the right form and check digit in a block that no provider has.</summary>
    private static string TestNpi(int number)
    {
        var digits = $"19000{number:0000}";
        return Enumerable.Range(0, 10).Select(check => $"{digits}{check}").Single(Kernel.Npi.IsValid);
    }
}
