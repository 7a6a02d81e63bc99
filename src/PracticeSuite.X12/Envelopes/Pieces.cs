using PracticeSuite.Kernel;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>How the segments are written that several transaction sets have in common.</summary>
internal static class Pieces
{
    private const int TriplesOfSegment = 6;

    public static void Name(this SegmentSink sink, string code, EntityName name)
    {
        sink.Begin("NM1").Required(code, 3).Code(name.Kind == EntityKind.Person ? "1" : "2");
        sink.Element(name.Name, 60).Element(name.First, 35).Element(name.Middle, 25).Skip().Element(name.Suffix, 10);
        sink.Element(name.IdQualifier, 2).Element(name.Id, 80).End();
    }

    public static void Address(this SegmentSink sink, PostalAddress? address)
    {
        if (address is null)
            return;
        sink.Begin("N3").Required(address.Line1, 55).Element(address.Line2, 55).End();
        sink.Begin("N4").Required(address.City, 30).Element(address.State, 2).Element(address.Zip, 15).Element(address.Country, 3).End();
    }

    public static void Reference(this SegmentSink sink, string qualifier, string? value, int most = 50)
    {
        if (!string.IsNullOrEmpty(value))
            sink.Begin("REF").Element(qualifier, 3).Element(value, most).End();
    }

    public static void References(this SegmentSink sink, ValueList<Reference> references)
    {
        foreach (var reference in references)
            sink.Begin("REF").Required(reference.Qualifier, 3).Required(reference.Value, 50).End();
    }

    public static void Amount(this SegmentSink sink, string qualifier, Money? amount)
    {
        if (amount is not null)
            sink.Begin("AMT").Element(qualifier, 3).Element(amount).End();
    }

    /// <summary>One segment for each run of one group, of six triples at most (C-185).</summary>
    public static void Adjustments(this SegmentSink sink, ValueList<Adjustment> adjustments)
    {
        for (var at = 0; at < adjustments.Count;)
        {
            var group = adjustments[at].Group;
            sink.Begin("CAS").Required(group, 2);
            for (var triple = 0; triple < TriplesOfSegment && at < adjustments.Count && adjustments[at].Group == group; triple++, at++)
                sink.Required(adjustments[at].Reason, 5).Element(adjustments[at].Amount).Element(adjustments[at].Quantity);
            sink.End();
        }
    }

    public static SegmentSink Procedure(this SegmentSink sink, Procedure? procedure)
    {
        if (procedure is null)
            return sink.Skip();
        sink.Component(X12.Procedure.Qualifier, isFirst: true).Component(procedure.Code, most: 48);
        foreach (var modifier in procedure.Modifiers)
            sink.Component(modifier, most: 2);
        return sink;
    }

    public static void Date(this SegmentSink sink, string qualifier, DateOnly? date)
    {
        if (date is not null)
            sink.Begin("DTP").Code(qualifier).Code("D8").Element(date).End();
    }
}
