;; Dot products of one question with rows of int8, eight components an instruction; the sums are those of whole numbers, exact.
(module
  (memory (export "memory") 1)
  ;; $question: int16 components. $rows: $count rows of $dimensions int8 components, a multiple of 8. $sums: an int32 for each row.
  (func (export "dotProducts")
    (param $question i32) (param $dimensions i32) (param $rows i32) (param $count i32) (param $sums i32)
    (local $row i32) (local $end i32) (local $at i32) (local $asked i32) (local $sum v128)
    (local.set $row (local.get $rows))
    (local.set $end (i32.add (local.get $rows) (i32.mul (local.get $count) (local.get $dimensions))))
    (block $done
      (loop $each_row
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $at (local.get $row))
        (local.set $row (i32.add (local.get $row) (local.get $dimensions)))
        (local.set $asked (local.get $question))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (loop $each_eight
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.dot_i16x8_s (v128.load (local.get $asked)) (v128.load8x8_s (local.get $at)))))
          (local.set $asked (i32.add (local.get $asked) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 8)))
          (br_if $each_eight (i32.lt_u (local.get $at) (local.get $row))))
        (i32.store
          (local.get $sums)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (br $each_row)))))
