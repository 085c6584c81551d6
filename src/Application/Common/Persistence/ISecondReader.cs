namespace CaseManagement.Application.Common.Persistence;

/// <summary>Reads the database on a connection of its own while a transaction of this process is writing.</summary>
public interface ISecondReader
{
    /// <summary>
    /// Whether it sees what was committed last, without waiting for the writer. So it is on SQLite, where nobody else commits
    /// meanwhile; on SQL Server it would wait for the rows that are being written, and their writer for it.
    /// </summary>
    bool SeesLastCommit { get; }

    Task Read(Func<ICaseDbContext, Task> reading);
}
