-- On whose own list a task stands: who it names, else the case's officer or coach where it is theirs to do. A list of the
-- own is then a range of an index, and looks at none of the viewer's other cases.
ALTER TABLE due_task ADD COLUMN holder TEXT COLLATE "C";
UPDATE due_task SET holder = coalesce(user_id,
    CASE role WHEN 'officer' THEN (SELECT officer FROM case_summary s WHERE s.case_id = due_task.case_id)
        WHEN 'coach' THEN (SELECT coach FROM case_summary s WHERE s.case_id = due_task.case_id) END);
DROP INDEX due_task_by_user;
CREATE INDEX due_task_by_holder ON due_task (holder, role, due_by, case_id, ordinal);
