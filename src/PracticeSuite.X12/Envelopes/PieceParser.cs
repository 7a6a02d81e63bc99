using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>How the segments are read that several transaction sets have in common.</summary>
internal abstract class PieceParser(Reading reading) : TransactionParser(reading)
{
    private const int LastTriple = 17, MostModifiers = 4;

    protected EntityName Name(in Segment segment)
    {
        var kind = segment[2].SequenceEqual("1"u8) ? EntityKind.Person : EntityKind.Organization;
        if (segment[2].Length != 1 || !(segment[2][0] is (byte)'1' or (byte)'2'))
            Reading.Error(FindingCode.BadValue, 2, segment[2], "It says neither person nor organization.", "Ask the sender for the file anew.");
        return new EntityName(kind, Text(segment, 3), Optional(segment, 4), Optional(segment, 5), Optional(segment, 7), Optional(segment, 8), Optional(segment, 9));
    }

    /// <summary>N3, or N4 with the lines that came before it.</summary>
    protected PostalAddress Address(PostalAddress? before, in Segment segment) => segment.Tag == Tag.N3
        ? new PostalAddress(Text(segment, 1), "", "", "", Optional(segment, 2))
        : (before ?? new PostalAddress("", "", "", "")) with { City = Text(segment, 1), State = Text(segment, 2), Zip = Text(segment, 3), Country = Optional(segment, 4) };

    /// <summary>Six triples: 02-04, 05-07 and so on to 17-19 (C-185), of one of four groups (C-186).</summary>
    protected void Adjustments(in Segment segment, List<Adjustment> into)
    {
        var group = Required(segment, 1);
        if (!segment[1].IsEmpty && group is not ("CO" or "PR" or "OA" or "PI"))
            Reading.Error(FindingCode.BadValue, 1, segment[1], "The group of the adjustment is none of CO, PR, OA and PI, so nobody can tell who bears it.", "Post nothing of it; ask the payer.");
        for (var at = 2; at <= LastTriple; at += 3)
        {
            if (segment[at].IsEmpty && segment[at + 1].IsEmpty)
                continue;
            into.Add(new Adjustment(group, Required(segment, at), Money(segment, at + 1), Quantity(segment, at + 2)));
        }
    }

    protected Procedure? Procedure(in Segment segment, int element)
    {
        if (segment[element].IsEmpty)
            return null;
        if (!segment.Component(element, 1).SequenceEqual("HC"u8))
            Reading.Warn(FindingCode.Unsupported, element, segment[element], "The procedure is not from the code set of HCPCS and CPT (HC).", "Look at it by hand.");
        ValueList<string> modifiers = [];
        for (var at = 3; at < 3 + MostModifiers && at <= segment.Components(element); at++)
        {
            if (Optional(segment, element, at) is { } modifier)
                modifiers = modifiers.With(modifier);
        }

        return new Procedure(Text(segment, element, 2), modifiers);
    }

    /// <summary>HL01 runs 1, 2, 3 through the set, and the level above is the open one of the kind that belongs there (C-055).</summary>
    /// <param name="above">Null where none stands above; 0 where one should and none is open.</param>
    protected void CheckLevel(in Segment segment, int expected, int? above)
    {
        var number = Number(segment, 1);
        if (number != expected)
            Reading.Error(FindingCode.BadHierarchy, 1, segment[1], $"Level {expected} should stand here.", "Ask the sender for the file anew.");
        if (Number(segment, 2) != above || above == 0)
            Reading.Error(FindingCode.BadHierarchy, 2, segment[2], "The level above is not the one to which this belongs.", "Ask the sender for the file anew.");
    }
}
