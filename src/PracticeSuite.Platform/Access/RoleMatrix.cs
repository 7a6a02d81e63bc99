namespace PracticeSuite.Platform.Access;

/// <summary>
/// The role matrix (P-100 to P-112) as it stands in <c>role-matrix.csv</c>: a row for each kind of thing, a column for each role, a
/// cell with the letters of <see cref="AccessAction"/>, a scope and, behind a slash, the part that it is about, which whoever shows it keeps to.
/// </summary>
public sealed class RoleMatrix
{
    private const string Resource = "PracticeSuite.Platform.Access.role-matrix.csv";

    private readonly ILookup<(AccessObject What, AccessAction Action), AccessGrant> _grants;

    private RoleMatrix(IReadOnlyList<Row> rows)
    {
        All = [.. rows.SelectMany(row => row.Grants)];
        Rules = rows.ToDictionary(row => row.What, row => row.Rule);
        _grants = All.ToLookup(grant => (grant.What, grant.Action));
    }

    public static RoleMatrix Shipped { get; } = ReadShipped();

    public IReadOnlyList<AccessGrant> All { get; }

    /// <summary>The rule that each row stands for.</summary>
    public IReadOnlyDictionary<AccessObject, string> Rules { get; }

    /// <summary>What any of the roles has of it; none = no cell is filled.</summary>
    public IEnumerable<AccessGrant> Of(AccessObject what, AccessAction action, IReadOnlySet<string> roles) =>
        _grants[(what, action)].Where(grant => roles.Contains(grant.Role));

    /// <exception cref="FormatException">A cell, row or role is not known.</exception>
    public static RoleMatrix Read(TextReader csv)
    {
        var heads = (csv.ReadLine() ?? "").Split(',');
        var rows = new List<Row>();
        while (csv.ReadLine() is { Length: > 0 } line)
            rows.Add(ReadRow(heads, line.Split(',')));
        return new RoleMatrix(rows);
    }

    private static RoleMatrix ReadShipped()
    {
        using var stream = typeof(RoleMatrix).Assembly.GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(stream);
        return Read(text);
    }

    private static Row ReadRow(string[] heads, string[] cells)
    {
        if (cells.Length != heads.Length || !Enum.TryParse<AccessObject>(cells[1], out var what))
            throw new FormatException($"The row {cells[0]} of the role matrix has {cells.Length} cells for {heads.Length} columns, or an unknown object.");
        var grants = heads.Index().Skip(2).SelectMany(column => ReadCell(RoleOf(column.Item), what, cells[column.Index]));
        return new Row(cells[0], what, [.. grants]);
    }

    private static string RoleOf(string head) =>
        PracticeRole.All.Contains(head, StringComparer.Ordinal) ? head : throw new FormatException($"{head} is no role.");

    private static IEnumerable<AccessGrant> ReadCell(string role, AccessObject what, string cell) =>
        from right in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let letters = right[..right.IndexOf(':', StringComparison.Ordinal)]
        let scope = Enum.Parse<AccessScope>(right[(letters.Length + 1)..].Split('/')[0], ignoreCase: true)
        from letter in letters
        select new AccessGrant(role, what, ActionOf(letter), scope);

    private static AccessAction ActionOf(char letter) => letter switch
    {
        'R' => AccessAction.Read,
        'W' => AccessAction.Write,
        'S' => AccessAction.Sign,
        'A' => AccessAction.Approve,
        'X' => AccessAction.Export,
        _ => throw new FormatException($"{letter} is no act of the role matrix."),
    };

    private sealed record Row(string Rule, AccessObject What, IReadOnlyList<AccessGrant> Grants);
}
