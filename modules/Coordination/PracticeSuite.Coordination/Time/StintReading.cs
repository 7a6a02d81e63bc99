using System.Data.Common;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Time;

internal static class StintReading
{
    extension(Stint)
    {
        /// <summary>The columns in the order of the parameters.</summary>
        public static Stint Read(DbDataReader row) =>
            new(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetInstant(3), row.GetInstant(4));
    }
}
